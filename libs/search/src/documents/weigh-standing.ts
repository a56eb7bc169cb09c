/** What is known of an entry apart from any question. */
export interface Standing {
  /** Cooperations and projects it takes part in. */
  readonly links: number;
  readonly tier: string | null;
  /** `YYYY-MM-DD` of the last check by a person. */
  readonly checkedOn: string | null;
}

/** How many links it takes a town to be thought of before a government of that tier. */
const LINKS_OF_TIER: Readonly<Partial<Record<string, number>>> = {
  state: 20,
  region: 20,
  'special-authority': 20,
  province: 10,
  departement: 10,
  district: 10,
  epci: 5,
  intermunicipality: 5,
};
const FIRST_YEAR = 2000;
const YEARS = 64;
/** With the years, 18 bits: what a place in an order has room for. */
const SIZE_MAX = 4095;

/**
 * What breaks ties between entries that answer equally well: the bigger one first, by its links and its tier; then the
 * one checked more lately.
 */
export function weighStanding({ links, tier, checkedOn }: Standing): number {
  const size = Math.min(links + (LINKS_OF_TIER[tier ?? ''] ?? 0), SIZE_MAX);
  const year = checkedOn === null ? 0 : Math.min(Math.max(Number(checkedOn.slice(0, 4)) - FIRST_YEAR, 0), YEARS - 1);
  return size * YEARS + year;
}
