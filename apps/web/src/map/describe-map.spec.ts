import type { FlowsAnswer } from '@portulan/contract';
import words from '../words/fr/map.json';
import { speakFrench } from '../words/speak-french.js';
import { describeMap } from './describe-map.js';

const french = speakFrench(words);
const flows: FlowsAnswer = { level: 'world', shown: 90, total: 318, cooperations: 519, unplaced: 0, ends: [], flows: [] };

describe('a map in a sentence', () => {
  it('counts the links that it draws', () => {
    const { label, subject } = describeMap(french, ['cooperations', 'actors'], flows);
    expect(label).toContain('90 liens de coopération sur 318');
    expect(subject).toContain('90 liens dessinés sur 318, pour 519 coopérations');
  });

  it('counts no link of a layer that is hidden, and says what it shows instead', () => {
    const { label, subject } = describeMap(french, ['actors', 'projects'], flows);
    expect(label).toBe('Carte du monde\u00a0: acteurs et projets, sans les liens de coopération.');
    expect(subject).toBe(label);
    expect(describeMap(french, [], flows).label).toBe('Carte du monde, sans les liens de coopération.');
  });
});
