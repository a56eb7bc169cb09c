import { apiPaths, sitePaths, type OpenIdStart } from '@portulan/contract';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { inLang, readLang } from '../shell/lang.js';
import { askAccount } from './ask-account.server.js';

/** Leads to the provider, or back to the other ways in, with what was refused. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const lang = readLang(args.request.url);
  const answer = await askAccount<OpenIdStart>(args, 'POST', `${apiPaths.account}/openid`, { lang });
  if (answer.ok) return redirect(answer.body.address, { headers: answer.headers });
  return redirect(inLang(`${sitePaths.signIn}?refus=${encodeURIComponent(answer.refused.code)}`, lang));
}
