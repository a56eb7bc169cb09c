import type { CountryFigures } from '@portulan/contract';
import { classesOf, type ShadeClass } from './shade-classes.js';

/** Every cooperation has a side there: counted with the others it would flatten all their classes into one. */
const HOME_COUNTRY = 'FR';

type Figure = CountryFigures['countries'][number];

/** What is counted in each country, and in which classes it is shown. */
export interface ShadedFigures extends CountryFigures {
  /** The home country, which is in no class and keeps the colour of its land; null when nothing is counted there. */
  readonly home: Figure | null;
  readonly classes: readonly ShadeClass[];
}

/** Sorts figures into classes, the home country apart. */
export function shadedFigures(figures: CountryFigures): ShadedFigures {
  const abroad = figures.countries.filter(({ code }) => code !== HOME_COUNTRY);
  const home = figures.countries.find(({ code }) => code === HOME_COUNTRY) ?? null;
  return { ...figures, countries: abroad, home, classes: classesOf(abroad.map(({ value }) => value)) };
}
