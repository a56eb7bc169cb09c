import { readQuestion, type Question } from '../words/index.js';
import { wholeNames, wholeQuestion, wordsVector } from './words-vector.js';

const texts = (names: string, places = '', topics = '') => [names, places, topics, '', ''];
const words = (given: readonly string[]) => wordsVector({ texts: given }).split(' ');

describe('the words of a document', () => {
  it('bear the letter of the best field they stand in, each once', () => {
    expect(words(texts('dakar', 'senegal dakar', 'eau senegal'))).toEqual(["'=dakar':1A", "'dakar':1A", "'senegal':1B", "'eau':1C", "'+dakar':1A"]);
  });

  it('are marked where they stand in a name, as no word of a place or a topic is', () => {
    expect(words(texts('le mans / le man', 'sarthe mans')).filter((word) => word.startsWith("'+"))).toEqual(["'+le':1A", "'+mans':1A", "'+man':1A"]);
  });

  it('are worth less for places an entry only has to do with than for those it is at home in', () => {
    expect(words(texts('grdr', 'montreuil france / senegal mali montreuil'))).toEqual(
      expect.arrayContaining(["'montreuil':1B", "'france':1B", "'senegal':1C", "'mali':1C"]),
    );
    expect(words(texts('grdr', ' / senegal'))).toContain("'senegal':1C");
  });

  it('tell a name from the one its roots make', () => {
    expect(words(texts('le mans / le man'))).toEqual(expect.arrayContaining(["'=mans':1A", "'=man':1B"]));
    expect(words(texts('man'))).toContain("'=man':1A");
  });
});

describe('a whole question', () => {
  const whole = (q: string) => wholeQuestion(readQuestion(q) as Question);

  it('meets the name as it is, articles aside', () => {
    expect(wholeNames(texts('departement du rhone')).own).toContain(whole('Département du Rhône').own);
  });

  it('meets the name in another number, some words in the plural and some not', () => {
    const { own, roots } = wholeNames(texts('electriciens solidaires / electricien solidaire'));
    for (const q of ['électricien solidaire', 'électriciens solidaire', 'electricien solidaires']) {
      expect(own).not.toContain(whole(q).own);
      expect(roots).toContain(whole(q).roots);
    }
  });
});
