import { readQuestion, type Question } from '../words/index.js';
import { matchNames, nameThing } from './match-names.js';

const places = [['Saint-Denis'], ['Saint-Denis-la-Chevasse'], ['Basse-Saint-Denis'], ['Côte d’Ivoire', 'Ivory Coast', "COTE D'IVOIRE"], ['Paris']].map((names) => nameThing(names[0], names));
const match = (text: string) => matchNames(places, readQuestion(text) as Question);

describe('names proposed', () => {
  it('come exact first, then those that begin so, then the others', () => {
    expect(match('st denis')).toEqual(['Saint-Denis', 'Saint-Denis-la-Chevasse', 'Basse-Saint-Denis']);
  });
  it('answer to any of their names', () => {
    expect(match('ivory')).toEqual(['Côte d’Ivoire']);
    expect(match('cote d ivoi')).toEqual(['Côte d’Ivoire']);
  });
  it('need all the words', () => {
    expect(match('denis paris')).toEqual([]);
  });
});
