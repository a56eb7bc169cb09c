import { readQuestion, type Question } from '../words/index.js';
import { leaveOutFillers } from './fillers.js';
import { leaveOutBodies } from './leave-out-bodies.js';

const rests = (q: string) => leaveOutBodies(readQuestion(q) as Question, () => false).map(({ folded }) => folded.join(' '));

describe('what governs a place', () => {
  it.each<[string, string[]]>([
    ['mairie de Dakar', ['dakar mairie', 'dakar']],
    ['canton de Genève', ['geneve canton', 'geneve']],
    ['hôtel de ville de Nantes', ['ville nantes hotel', 'ville nantes', 'nantes hotel ville', 'nantes']],
    ['Kayes region', ['region kayes', 'kayes']],
    ['Dakar', []],
    ['mairie', []],
  ])('is left out of %s', (q, expected) => {
    expect(rests(q)).toEqual(expected);
  });
});

describe('what is said around what is looked for', () => {
  it('is left out where something else is said', () => {
    const leave = (q: string) => leaveOutFillers(readQuestion(q) as Question, () => false)?.folded;
    expect(leave('associations qui travaillent au Mali')).toEqual(['associations', 'au', 'mali']);
    expect(leave('franco-malien')).toEqual(['malien']);
    expect(leave('Mali')).toBeUndefined();
    expect(leave('qui travaille')).toBeUndefined();
  });
});
