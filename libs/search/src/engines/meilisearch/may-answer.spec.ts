import { KnownWords, PackedWords, packWords, RoomWords, WordDictionary } from '../../words/index.js';
import { mayAnswer } from './may-answer.js';

/** A room of one entry that bears these words. */
function openRoom(...words: string[]): RoomWords {
  const dictionary = new WordDictionary();
  words.forEach((word, number) => dictionary.put(number, word));
  const room = new RoomWords(dictionary);
  const known = new KnownWords();
  const packed = packWords({ words: words.map((word) => known.of(word)), weights: words.map(() => 4) }, ({ text }) => dictionary.numberOf(text) as number);
  room.set(0, new PackedWords(packed));
  return room;
}

describe('a question that nobody may answer to', () => {
  const room = openRoom('marseille', 'mali', 'eau', 'saintdenis');
  const may = (words: string, isLastOpen = true) => mayAnswer(room, { words: words.split(' '), isLastOpen });

  it('has a word that nobody bears', () => {
    expect(may('marseille')).toBe(true);
    expect(may('eau mali')).toBe(true);
    expect(may('marseile')).toBe(false);
    expect(may('marseile mali')).toBe(false);
    expect(may('mali marseile')).toBe(false);
  });

  it('has no word that may be the beginning of another', () => {
    expect(may('marse')).toBe(true);
    expect(may('marse', false)).toBe(false);
    expect(may('marse mali')).toBe(false);
  });

  it('has none that is borne when it is joined to those beside it', () => {
    expect(may('mar seille', false)).toBe(true);
    expect(may('mali sa in tden')).toBe(true);
    expect(may('mar se il le')).toBe(false);
  });

  it('has none of letters that the index may cut otherwise', () => {
    expect(may('北京')).toBe(true);
    expect(may('北京 marseile')).toBe(false);
  });
});
