import { askWorkChoice, readWorkChoice, writeWorkChoice } from './work-choice.js';

const read = (query: string) => readWorkChoice(new URLSearchParams(query));

describe('the choice of a list', () => {
  it('is read from the address of the page, and written back the same', () => {
    const choice = read('liste=dead-links&nature=actors&mots=+eau+&thematique=water&etat=published&avant=2026-01-02&page=3');
    expect(choice).toEqual({ list: 'dead-links', filter: { room: 'actors', q: 'eau', theme: 'water', state: 'published', uncheckedSince: '2026-01-02' } });
    expect(read(String(new URLSearchParams(writeWorkChoice(choice))))).toEqual(choice);
    expect(askWorkChoice(choice, { page: '2' })).toBe('room=actors&q=eau&theme=water&state=published&uncheckedSince=2026-01-02&page=2');
  });

  it('leaves out what cannot be meant', () => {
    expect(read('liste=elsewhere&nature=boats&etat=gone&avant=yesterday&mots=')).toEqual({ list: 'stale', filter: {} });
    expect(askWorkChoice(read(''))).toBe('');
  });
});
