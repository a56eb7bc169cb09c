import { apiPaths } from '@portulan/contract';
import type { ActionFunctionArgs } from 'react-router';
import { askAccount, leadTo, readForm } from '../people/ask-account.server.js';
import { heldQuestion } from './held-question.js';

/** What is held on someone, as the file that the person is given. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const field = await readForm(args.request);
  const answer = await askAccount<object>(args, 'POST', `${apiPaths.staff}/held/file`, heldQuestion(field));
  if (!answer.ok) throw leadTo(args.request, answer.refused);
  return new Response(`${JSON.stringify(answer.body, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': 'attachment; filename="donnees-personnelles.json"' },
  });
}
