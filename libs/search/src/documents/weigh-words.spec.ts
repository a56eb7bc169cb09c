import { KnownWords, readQuestion, wholeQuestion, type Question } from '../words/index.js';
import { FoldedName } from './folded-name.js';
import { weighWords } from './weigh-words.js';
import { wholeNames } from './whole-names.test-data.js';

const texts = (names: string) => [names, '', '', '', ''];
const known = new KnownWords();
const split = (text: string) => text.split(' ').filter((word) => word !== '').map((word) => known.of(word));

/** Each word with its weight, of names parted by ` / ` and of places told apart likewise. */
function words(names: string, places = '', topics = ''): string[] {
  const [home = '', elsewhere = ''] = places.split(' / ');
  const fields = [split(names.replaceAll('/', '')), split(home), split(topics), [], []];
  const weighed = weighWords({ names: names.split(' / ').map((name) => new FoldedName(name)), fields, elsewhere: split(elsewhere) });
  return weighed.words.map(({ text }, at) => `${text} ${weighed.weights[at]}`);
}

describe('the words of a document', () => {
  it('weigh as much as the best field they stand in, each once', () => {
    expect(words('dakar', 'senegal dakar', 'eau senegal')).toEqual(['=dakar 4', 'dakar 4', 'senegal 3', 'eau 2']);
  });

  it('are worth less for places an entry only has to do with than for those it is at home in', () => {
    expect(words('grdr', 'montreuil france / senegal mali montreuil')).toEqual(
      expect.arrayContaining(['montreuil 3', 'france 3', 'senegal 2', 'mali 2']),
    );
    expect(words('grdr', ' / senegal')).toContain('senegal 2');
  });

  it('tell a name from the one its roots make', () => {
    expect(words('le mans / le man')).toEqual(expect.arrayContaining(['=mans 4', '=man 3']));
    expect(words('man')).toContain('=man 4');
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
