import { answerDeed } from './answer-deed.server.js';
import type { AccountAnswerOf } from './ask-account.server.js';

const refusal = (status: number): AccountAnswerOf<string> => ({ ok: false, refused: { status, code: 'no', detail: 'Non.', fields: [], reasons: {} } });
const request = new Request('http://site.invalid/gestion/reseaux/south/imports?page=2');
const press = (intent: string, answer: AccountAnswerOf<string> = { ok: true, body: 'done', headers: new Headers() }, leaves?: readonly number[]) =>
  answerDeed(request, intent, { apply: async () => answer }, leaves);

describe('a button of a page', () => {
  it('does what it is for, or says why not', async () => {
    expect(await press('apply')).toMatchObject({ ok: true, body: 'done' });
    expect(await press('apply', refusal(409))).toMatchObject({ ok: false, refused: { detail: 'Non.' } });
    expect(await press('apply', refusal(404))).toMatchObject({ ok: false });
  });

  it.each(['drop', '', 'constructor'])('that the page has not (%s) is refused', async (intent) => {
    await expect(press(intent)).rejects.toMatchObject({ init: { status: 400 } });
  });

  it('leads whoever is no longer in to sign in, and back; and away from what is gone', async () => {
    const left = (await press('apply', refusal(401)).catch((leaving: unknown) => leaving)) as Response;
    expect([left.status, left.headers.get('location')]).toEqual([302, '/connexion?suite=%2Fgestion%2Freseaux%2Fsouth%2Fimports']);
    await expect(press('apply', refusal(404), [401, 404])).rejects.toMatchObject({ init: { status: 404 } });
  });
});
