import type { ProjectAnswer } from '@portulan/contract';
import type { MapLine, MapPoint } from '@portulan/map';
import { listMarks, toPoint } from '../cooperations/index.js';

/** A project on a map: its places of action, its lead, and a line from the lead to each place. */
export function listProjectMarks({ places, lead, url, label, cooperation }: ProjectAnswer): { points: MapPoint[]; lines: MapLine[] } {
  const seat = lead === null ? null : toPoint(lead);
  const acts = places.flatMap(({ label: name, lon, lat }, index): MapPoint[] =>
    lon === null || lat === null ? [] : [{ id: `lieu-${index}`, label: name, lon, lat }],
  );
  if (acts.length === 0 && cooperation !== null) return listMarks([cooperation]);
  const isSeat = (point: MapPoint) => seat !== null && point.lon === seat.lon && point.lat === seat.lat;
  const abroad = acts.filter((point) => !isSeat(point));
  const form = cooperation?.form ?? 'other';
  const lines = abroad.map((point): MapLine => ({
    id: point.id,
    from: seat === null ? [point.lon, point.lat] : [seat.lon, seat.lat],
    to: [point.lon, point.lat],
    form,
    label,
    url,
  }));
  return { points: seat === null ? acts : [seat, ...abroad], lines: seat === null ? [] : lines };
}
