import type { Understood } from '@portulan/contract';
import { circleOf, withLiteral, withLiteralPart, withoutChoice, withoutLiteral } from './understood-address.js';

const read = (text: string) => new URLSearchParams(text);
const near: Understood = { words: 'autour de marseille 50 km', name: 'near', value: '5.38,43.3', label: 'Marseille, 50 km' };
const country: Understood = { words: 'senegal', name: 'country', value: 'SN', label: 'Sénégal' };
const kind: Understood = { words: 'associations', name: 'kind', value: 'association', label: 'Association' };

describe('words taken as they are', () => {
  it('are so by a flag, back on the first page', () => {
    expect(withLiteral(read('q=eau&page=3')).toString()).toBe('q=eau&literal=true');
    expect(withoutLiteral(read('q=eau&literal=true&page=3')).toString()).toBe('q=eau');
  });

  it('are one part, while the others leave the box and become choices', () => {
    const next = withLiteralPart(read('q=Associations+eau%2C+S%C3%A9n%C3%A9gal'), [country, kind], kind);
    expect(next.get('q')).toBe('Associations eau,');
    expect(next.getAll('country')).toEqual(['SN']);
    expect(next.has('kind')).toBe(false);
  });

  it('add nothing to a choice that is there already', () => {
    expect(withLiteralPart(read('q=associations+s%C3%A9n%C3%A9gal&country=SN'), [country, kind], kind).getAll('country')).toEqual(['SN']);
  });

  it('leave a point only once in the address', () => {
    const next = withLiteralPart(read('q=s%C3%A9n%C3%A9gal+autour+de+marseille++50+km&near=1%2C1'), [near, country], country);
    expect(next.getAll('near')).toEqual(['5.38,43.3']);
    expect(next.get('q')).toBe('sénégal');
  });

  it('leave each part of a former region, and the radius of a circle', () => {
    const lorraine: Understood = { words: 'lorraine', name: 'departement', value: '54,55,57,88', label: 'Lorraine' };
    const next = withLiteralPart(read('q=associations+lorraine+autour+de+marseille+50+km'), [kind, lorraine, { ...near, label: 'Marseille, 100 km' }], kind);
    expect(next.getAll('departement')).toEqual(['54', '55', '57', '88']);
    expect(next.get('radius')).toBe('100');
    expect(next.get('q')).toBe('associations');
  });

  it('are found though the answer glued them', () => {
    const sdg: Understood = { words: 'odd6', name: 'sdg', value: '6', label: 'ODD 6' };
    expect(withLiteralPart(read('q=ODD+6+senegal'), [sdg, country], country).get('q')).toBe('senegal');
  });

  it('never cut a word in two', () => {
    const mali: Understood = { words: 'mali', name: 'country', value: 'ML', label: 'Mali' };
    expect(withLiteralPart(read('q=somalien+mali+associations'), [mali, kind], kind).get('q')).toBe('somalien associations');
  });
});

describe('a choice that is dropped', () => {
  it('takes its words out of the question, and leaves the others', () => {
    const part = { name: 'country', value: 'SN', label: 'Sénégal', words: 'senegal' };
    expect(withoutChoice(read('q=eau+S%C3%A9n%C3%A9gal+marseille&theme=water&page=2'), part).toString()).toBe('q=eau+marseille&theme=water');
  });

  it('goes with all its values', () => {
    const choice = { name: 'country', value: 'SN,ML', label: 'Sénégal, Mali' };
    expect(withoutChoice(read('q=eau&country=SN&country=ML&theme=water'), choice).toString()).toBe('q=eau&theme=water');
  });

  it('is the question itself, commas and all', () => {
    expect(withoutChoice(read('q=eau,+sant%C3%A9&theme=water'), { name: 'q', value: 'eau, santé', label: 'eau, santé' }).toString()).toBe('theme=water');
  });
});

describe('the circle that words mean', () => {
  it('is a point and its radius, for the map to draw', () => {
    expect(circleOf([country, near])).toEqual({ near: { lon: 5.38, lat: 43.3 }, radius: 50 });
    expect(circleOf([country])).toBeUndefined();
    expect(circleOf([{ ...near, value: 'xyz' }])).toBeUndefined();
  });
});
