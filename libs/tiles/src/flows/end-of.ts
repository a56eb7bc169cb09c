import { englishTown } from './english-towns.js';
import { NO_END, type EndTable } from './end-table.js';

/** Where someone of a side is seated. */
export interface EndSpot {
  readonly place: string | null;
  readonly label: string | null;
  readonly country: string;
  /** Degrees; not a number where no point is known. */
  readonly lon: number;
  readonly lat: number;
  readonly precision: string | null;
  readonly commune: string | null;
  readonly epci: string | null;
  readonly departement: string | null;
  readonly region: string | null;
}

/** The end that stands for a seat, added to the table where it is a new one. Without a point that is its département, its région or its country. */
export function endOf({ place, label, country, lon, lat, precision, commune, epci, departement, region }: EndSpot, table: EndTable): number {
  if (place === null || Number.isNaN(lon) || Number.isNaN(lat)) {
    return [`departement:${departement}`, `region:${region}`, `country:${country}`].map((ref) => table.find(ref)).find((number) => number >= 0) ?? NO_END;
  }
  const ref = commune !== null && precision === 'municipality' ? `commune:${commune}` : `place:${place}`;
  const labelFr = label ?? '';
  const labelEn = table.englishNames.get(place) ?? englishTown(country, labelFr) ?? labelFr;
  return table.add({ ref, labelFr, labelEn, country, lon, lat }, { commune, epci, departement, region });
}
