import { apiPaths, type ActorAnswer, type Lang, type Suggestion, type TerritoryAnswer } from '@portulan/contract';

/** Degrees. */
export interface Spot {
  readonly lon: number;
  readonly lat: number;
}

/** Kilometres around a place that one can choose among. */
export const RADIUSES_KM = [10, 25, 50, 100, 200] as const;

/** As the API has it. */
export const RADIUS_DEFAULT_KM = 50;

/** Territories small enough for "around" to mean something. */
const TIERS = new Set(['commune', 'epci', 'departement']);

/** Whether a line of the box is somewhere one can be around: a French territory, or an actor, whose seat it is. */
export function isAround({ group, id }: Suggestion): boolean {
  return group === 'actors' || (group === 'places' && TIERS.has(tierOf(id)));
}

const tierOf = (ref: string) => ref.slice(0, ref.indexOf(':'));

/** A point as the address has it, to a kilometre: nearer would tell where someone lives. */
export function writeSpot({ lon, lat }: Spot): string {
  return `${Number(lon.toFixed(2))},${Number(lat.toFixed(2))}`;
}

/** Where a line of the box is; null when nobody knows. */
export async function findSpot({ group, id, label }: Suggestion, lang: Lang, signal: AbortSignal): Promise<Spot | null> {
  const read = async <Answer>(address: string): Promise<Answer> => {
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as Answer;
  };
  if (group === 'actors') {
    const { place } = await read<ActorAnswer>(`${apiPaths.actors}/${encodeURIComponent(id)}?lang=${lang}`);
    return place === null ? null : spotOf(place);
  }
  const params = new URLSearchParams({ tier: tierOf(id), q: label.slice(0, 80), lang });
  const { items } = await read<{ items: TerritoryAnswer[] }>(`${apiPaths.territories}?${params}`);
  const territory = items.find(({ tier, code }) => `${tier}:${code}` === id);
  return territory === undefined ? null : spotOf(territory);
}

function spotOf({ lon, lat }: { readonly lon: number | null; readonly lat: number | null }): Spot | null {
  return lon === null || lat === null ? null : { lon, lat };
}

/** Where this browser is, asked for on a click and never before; null when it may not or cannot say. */
export function locateBrowser(): Promise<Spot | null> {
  const { geolocation } = navigator as { geolocation?: Geolocation };
  if (geolocation === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }),
      () => resolve(null),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
}
