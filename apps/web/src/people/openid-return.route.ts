import { apiPaths, sitePaths, type OpenIdFinishAnswer } from '@portulan/contract';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { inLang } from '../shell/lang.js';
import { askAccount, goOn } from './ask-account.server.js';

/** Where the provider sends people back to: one address, whatever the language they left in. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const query = new URL(args.request.url).search.slice(1);
  const answer = await askAccount<OpenIdFinishAnswer>(args, 'POST', `${apiPaths.account}/openid/finish`, { query });
  if (answer.ok) return goOn(new Request(new URL(inLang(sitePaths.openIdReturn, answer.body.lang), args.request.url)), answer.body, answer.headers);
  return redirect(`${sitePaths.signIn}?refus=${encodeURIComponent(answer.refused.code)}`);
}
