import { readKnownNames, SynonymIndex, type Vocabulary } from '../vocabulary/index.js';
import { Wordings } from './wordings.js';

const vocabulary: Vocabulary = {
  ...{ countries: new Map(), territories: new Map(), themes: new Map(), networks: new Map(), perimeters: new Map(), sdgs: new Map(), formerCommunes: new Map() },
  synonyms: new SynonymIndex([]),
  names: readKnownNames(),
  mark: '',
};
const MORE_WORDS_THAN_ARE_KEPT = 200_000;

describe('the wordings of a list', () => {
  const names = ['Ville de Dakar', 'Dakar'];

  it('are those of its texts, and the very same when it comes back', () => {
    const wordings = new Wordings(vocabulary);
    const once = wordings.ofList(names);
    expect(once).toEqual(names.map((name) => wordings.of(name)));
    expect(wordings.ofList(names)).toBe(once);
    expect(wordings.ofList([...names])).not.toBe(once);
  });

  it('are made of the words of the moment, each one object, after all were forgotten', () => {
    const wordings = new Wordings(vocabulary);
    const [, before] = wordings.ofList(names);
    for (let number = 0; number < MORE_WORDS_THAN_ARE_KEPT; number += 100) {
      wordings.once(Array.from({ length: 100 }, (_, at) => `w${number + at}x`).join(' '));
    }
    wordings.makeRoom();
    const [, after] = wordings.ofList(names);
    expect(after?.words[0]).toBe(wordings.of('dakar').words[0]);
    expect(after?.words[0]).not.toBe(before?.words[0]);
  });
});
