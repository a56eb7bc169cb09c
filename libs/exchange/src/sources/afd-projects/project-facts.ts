import type { ThemeCode } from '@portulan/domain';
import type { ImportRow } from '../../import/index.js';
import { hashContent, weighPoint } from '../../resolution/index.js';
import type { CountryBook, WeighedPoint } from '../../resolution/index.js';
import { countryOf, isSeveralCountries } from './country-labels.js';
import { readOffice } from './office-points.js';
import { completionOf } from './read-financing.js';
import type { FinancingCells } from './read-financing.js';
import { themesOfSector } from './sector-themes.js';
import type { Suggestion } from '../../import/index.js';

/** What the file says of a project as a whole: the same on each of its rows. */
export interface ProjectFacts {
  readonly id: string;
  readonly title: string;
  readonly descriptionFr: string | null;
  readonly until: string | null;
  /** Over, without a word of when. */
  readonly isOver: boolean;
  readonly themes: readonly ThemeCode[];
  /** ISO 3166-1 alpha-2; null for several countries, or one that is unknown. */
  readonly country: string | null;
  /** A point of its own, or null when the file gives that of an office. */
  readonly point: WeighedPoint | null;
  readonly url: string;
  readonly contentHash: string;
  readonly suggestions: readonly Suggestion[];
  readonly notes: readonly string[];
}

function describe({ title, description }: FinancingCells): string | null {
  return description === '' || description === title ? null : description.replace(/\s+/g, ' ').trim();
}

const POINT_SENTENCES = {
  'swapped-coordinates': 'Latitude and longitude were swapped in the file; they were put right. Check the place.',
  'absurd-coordinates': 'The coordinates are no place on Earth; only the country was kept. Say where the project takes place.',
  'outside-country': 'The coordinates lie outside the country of the project (a lost minus sign, or an office elsewhere); only the country was kept. Say where the project takes place.',
} as const;

interface PlaceReading {
  readonly point: WeighedPoint | null;
  readonly suggestions: readonly Suggestion[];
  readonly note: string;
}

function readPlace(countries: CountryBook, country: string | null, { lon, lat }: FinancingCells): PlaceReading {
  const weighed = weighPoint(countries, country, lon, lat);
  const office = weighed.point === null ? null : readOffice(weighed.point);
  if (office === 'head-office') return { point: null, suggestions: [], note: 'point of the head office in Paris: not a place' };
  if (office === 'agency') return { point: null, suggestions: [], note: 'point of an agency or capital by default: not a place' };
  const [flag] = weighed.flags;
  const suggestions = flag !== undefined && flag in POINT_SENTENCES ? [{ code: flag, sentence: POINT_SENTENCES[flag as keyof typeof POINT_SENTENCES] }] : [];
  const usable = weighed.point !== null && flag !== 'outside-country';
  const note = flag === undefined ? (usable ? 'point of its own' : 'no point') : `point flagged: ${flag}`;
  return { point: usable ? weighed : null, suggestions, note };
}

/** What the rows of a project say of it as a whole. */
export function readProject(countries: CountryBook, { cells }: Pick<ImportRow<keyof FinancingCells>, 'cells'>): ProjectFacts {
  const several = isSeveralCountries(cells.country);
  const country = several ? null : countryOf(countries, cells.country);
  const { point, suggestions, note } = readPlace(countries, country, cells);
  const until = completionOf(cells);
  const facts = {
    id: cells.projectId,
    title: cells.title.replace(/\s+/g, ' '),
    descriptionFr: describe(cells),
    until,
    // The file has no date for most finished projects.
    isOver: until === null && cells.state === 'Achevé',
    themes: themesOfSector(cells.sector, cells.cicid),
    country,
    point: country === null ? null : point,
    url: `http://www.afd.fr/base-projets/consulterProjet.action?idProjet=${cells.projectId}`,
  };
  const unknown = several || country !== null ? [] : [{ code: 'country-unknown', sentence: `"${cells.country}" is no country that is known: the project has no place yet.` }];
  return {
    ...facts,
    contentHash: hashContent(facts),
    suggestions: [...(country === null ? [] : suggestions), ...unknown],
    notes: [several ? 'project in several countries: no place' : note],
  };
}
