import type { ActorShort, CooperationCard } from '@portulan/contract';
import type { MapLine, MapPoint } from '@portulan/map';

/** What cooperations look like on a map: each end a point, each pair of ends a line. */
export interface CooperationMarks {
  readonly points: MapPoint[];
  readonly lines: MapLine[];
}

/** An actor's seat as a point, when it is known. */
export function toPoint({ id, label, kind, place, url }: ActorShort): MapPoint | null {
  if (place === null || place.lon === null || place.lat === null) return null;
  return { id, label, kind, url, lon: place.lon, lat: place.lat };
}

/** The marks of some cooperations, an actor met several times drawn once. Ends without a known point are left out. */
export function listMarks(cooperations: readonly CooperationCard[]): CooperationMarks {
  const points = new Map<string, MapPoint>();
  const lines: MapLine[] = [];
  for (const { id, label, url, form, authorities, partners } of cooperations) {
    const here = authorities.flatMap((actor) => toPoint(actor) ?? []);
    const there = partners.flatMap((actor) => toPoint(actor) ?? []);
    for (const point of [...here, ...there]) points.set(point.id, point);
    for (const from of here) {
      for (const to of there) {
        // One pair keeps the id of its cooperation: the list can then point at the line.
        const isOnly = here.length === 1 && there.length === 1;
        const lineId = isOnly ? id : `${id}:${from.id}:${to.id}`;
        lines.push({ id: lineId, from: [from.lon, from.lat], to: [to.lon, to.lat], form, label, url });
      }
    }
  }
  return { points: [...points.values()], lines };
}
