import { readBulkRequest } from './bulk-request.js';

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const made = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) made.append(name, String(value));
  return made;
}

describe('what a form asks to change in many entries', () => {
  it('is nothing where nothing is said', () => {
    expect(readBulkRequest(form({ liste: 'drafts', fiche: ['a', 'b'], deed: '', state: '', sourceUrl: ' ', reason: '' }))).toEqual({
      list: 'drafts',
      filter: {},
      entryIds: ['a', 'b'],
      change: { themes: null, state: null, isTaken: false, isConfirmed: false, sourceUrl: null },
      reason: null,
    });
  });

  it('is told from the filter of the list it is about', () => {
    const asked = form({ liste: 'all', etat: 'published', tout: 'oui', deed: 'add', themes: ['water', 'health'], state: 'dormant', taken: 'on', confirmed: 'on', sourceUrl: 'https://a.example', reason: 'bilan' });
    expect(readBulkRequest(asked)).toEqual({
      list: 'all',
      filter: { state: 'published' },
      entryIds: null,
      change: { themes: { deed: 'add', codes: ['water', 'health'] }, state: 'dormant', isTaken: true, isConfirmed: true, sourceUrl: 'https://a.example' },
      reason: 'bilan',
    });
  });
});
