import { embedPath, readChoices } from './embed-choices.js';

const pathOf = (query: string) => {
  const params = new URLSearchParams(query);
  return embedPath(params, readChoices(params));
};

it('embeds the whole map when nothing is chosen', () => {
  expect(pathOf('')).toBe('/embed/carte');
  expect(readChoices(new URLSearchParams('hauteur=1&largeur=x'))).toEqual({ what: 'carte', lang: 'fr', height: 760, width: null });
});

it('passes filters and looks on, and nothing of the builder itself', () => {
  expect(pathOf('quoi=acteurs&langue=en&hauteur=500&region=93&country=&accent=%230055aa&apparence=auto&verrou=region&evil=1')).toBe(
    '/embed/acteurs?region=93&accent=0055aa&verrou=region&lang=en',
  );
});

it('says once that everything is locked', () => {
  expect(pathOf('region=93&verrou=region&verrou=tout')).toBe('/embed/carte?region=93&verrou=tout');
});
