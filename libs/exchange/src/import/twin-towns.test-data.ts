import type { Register } from '@portulan/register';

const HEADER = 'origincityLabel\torigincountry\toriginlat\toriginlong\toriginpopulation\tsistercityLabel\tdestinationlat\tdestinationlong\tdestinationpopulation\tdestination_countryLabel\tdist\teu';

/** One row of a file of twin towns. */
export const twinRow = (origin: string, [lat, lon]: readonly [number, number], partner: string, [partnerLat, partnerLon]: readonly [number, number], country: string, originCountry = 'France'): string =>
  [origin, originCountry, lat, lon, '', partner, partnerLat, partnerLon, '', country, '', ''].join('\t');

export const twinFile = (rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

/**
 * A file of twin towns between communes of the register and towns made up in Germany, with repeated rows, refused ones
 * and some that need a person.
 */
export async function madeUpTwinFile(register: Register, count: number): Promise<string> {
  const communes = await register.query<{ label: string; lon: number; lat: number }>(
    `SELECT label, lon, lat FROM territory WHERE tier = 'commune' AND lon IS NOT NULL AND lat > 42 ORDER BY code LIMIT $1`,
    [count],
  );
  const rows = communes.flatMap(({ label, lon, lat }, index) => {
    const row = twinRow(label, [lat, lon], `Musterstadt ${index % 700}`, [50 + (index % 700) / 1000, 9.5], 'Germany');
    if (index % 50 === 7) return [row, row];
    if (index % 50 === 13) return [row, twinRow(label, [lat, lon], 'Lyon', [45.76, 4.84], 'France')];
    if (index % 50 === 29) return [row, twinRow('Nulle-Part-sur-Rien', [lat, lon], 'Musterstadt', [50, 9], 'Germany')];
    return [row];
  });
  return twinFile(rows);
}
