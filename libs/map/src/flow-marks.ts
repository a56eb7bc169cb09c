import type { FlowsAnswer } from '@portulan/contract';
import type { LinkColour } from './address/map-state.js';
import { flowId, mainForm } from './links/flow-shapes.js';
import { toneOf } from './links/link-tone.js';
import type { MapLine, MapPoint } from './marks.js';

/**
 * The flows of an answer as marks for a static picture, to a hundredth of a degree: as fine as such a picture shows, and
 * short on the wire.
 *
 * @param colour what their colour tells
 */
export function marksOfFlows({ ends, flows }: Pick<FlowsAnswer, 'ends' | 'flows'>, colour: LinkColour = 'form'): { points: MapPoint[]; lines: MapLine[] } {
  const byRef = new Map(ends.map((end) => [end.ref, end]));
  const lines = flows.flatMap((flow): MapLine[] => {
    const from = byRef.get(flow.from);
    const to = byRef.get(flow.to);
    if (from === undefined || to === undefined) return [];
    return [
      {
        id: flowId(flow),
        from: [rounded(from.lon), rounded(from.lat)],
        to: [rounded(to.lon), rounded(to.lat)],
        form: mainForm(flow),
        tone: toneOf({ flow }, colour),
        label: `${from.label} – ${to.label}`,
        count: flow.count,
      },
    ];
  });
  const points = ends.map(({ ref, label, lon, lat }) => ({ id: ref, label, lon: rounded(lon), lat: rounded(lat) }));
  return { points, lines };
}

const rounded = (degrees: number) => Math.round(degrees * 100) / 100;
