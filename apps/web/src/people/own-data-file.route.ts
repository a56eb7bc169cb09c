import { apiPaths } from '@portulan/contract';
import type { ActionFunctionArgs } from 'react-router';
import { askAccount, leadTo, readForm } from './ask-account.server.js';

/** What is held on whoever asks, as a file: by the link of a letter, else by the session. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const token = (await readForm(args.request))('token');
  const answer = token === '' ? await askAccount<object>(args, 'GET', apiPaths.ownData) : await askAccount<object>(args, 'POST', `${apiPaths.ownData}/file`, { token });
  if (!answer.ok) throw leadTo(args.request, answer.refused);
  return new Response(`${JSON.stringify(answer.body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="mes-donnees.json"' },
  });
}
