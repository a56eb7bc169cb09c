import type { PlaceAnswer } from '@portulan/contract';
import { screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { PlaceWords } from './place-words.js';

const nowhere: PlaceAnswer = {
  ...{ label: '', country: 'FR', countryLabel: 'France', region: null, regionLabel: null, departement: null, departementLabel: null },
  ...{ commune: null, lon: null, lat: null, precision: 'municipality' },
};
const aubagne = {
  ...{ label: 'Aubagne', commune: '13005', departement: '13', departementLabel: 'Bouches-du-Rhône' },
  ...{ region: '93', regionLabel: 'Provence-Alpes-Côte d’Azur' },
};

const show = async (place: Partial<PlaceAnswer>, alreadySaid?: string) => {
  await renderPage(<p>{<PlaceWords place={{ ...nowhere, ...place }} alreadySaid={alreadySaid ?? ''} />}</p>, '/acteurs/aubagne');
  return screen.getAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`);
};

describe('where something is, in words', () => {
  it('leads from each name to its page, from near to far', async () => {
    expect(await show(aubagne)).toEqual([
      'Aubagne /territoires/commune-13005',
      'Bouches-du-Rhône /territoires/departement-13',
      'Provence-Alpes-Côte d’Azur /territoires/region-93',
    ]);
  });

  it('does not say again what stands above', async () => {
    expect(await show(aubagne, 'Aubagne')).toHaveLength(2);
  });

  it('abroad leads to the country, of which nothing is smaller', async () => {
    expect(await show({ label: 'Thiès', country: 'SN', countryLabel: 'Sénégal' })).toEqual(['Sénégal /pays/SN']);
    expect(document.body.textContent).toContain('Thiès, Sénégal');
  });

  it('is the country when no more is known', async () => {
    expect(await show({})).toEqual(['France /pays/FR']);
  });
});
