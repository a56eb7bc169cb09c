import type { Flow, FlowEnd, FlowsAnswer } from '@portulan/contract';
import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import type { FeatureCollection, LineString, Point } from 'geojson';
import { arcBetween, laneOf, pointAt, type Arc } from '../curves/index.js';
import { lonLatOf } from '../mercator.js';

export interface LinkProperties {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly form: CooperationForm;
  readonly count: number;
  /** Pixels at middle zoom. */
  readonly width: number;
}
export type Links = FeatureCollection<LineString, LinkProperties>;

export interface EndProperties {
  readonly ref: string;
  readonly label: string;
  readonly country: string;
  readonly side: 'french' | 'partner';
  /** Cooperations of the links drawn from it. */
  readonly count: number;
}
export type Ends = FeatureCollection<Point, EndProperties>;

/** One link with its curve, from which any part of it can be drawn. */
export interface Link {
  readonly flow: Flow;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly arc: Arc;
}

/** Joins the flows of an answer with their ends, each on its own curve, the strongest first. */
export function linksOf({ ends, flows }: Pick<FlowsAnswer, 'ends' | 'flows'>): Link[] {
  const byRef = new Map(ends.map((end) => [end.ref, end]));
  const lanes = laneOf(flows);
  return flows.flatMap((flow, index) => {
    const from = byRef.get(flow.from);
    const to = byRef.get(flow.to);
    if (from === undefined || to === undefined) return [];
    return [{ flow, from, to, arc: arcBetween([from.lon, from.lat], [to.lon, to.lat], lanes[index] ?? 0) }];
  });
}

/** The form most cooperations of a flow have; of equals, the first in the glossary's order. */
export function mainForm({ forms }: Flow): CooperationForm {
  return COOPERATION_FORMS.reduce<CooperationForm>(
    (best, form) => ((forms[form] ?? 0) > (forms[best] ?? 0) ? form : best),
    COOPERATION_FORMS.find((form) => (forms[form] ?? 0) > 0) ?? 'other',
  );
}

/** Pixels: grows with the order of magnitude, so that a hundred links stay a line and one link stays seen. */
export function widthOf(count: number): number {
  return Math.min(7, 1 + Math.log2(count) * 0.62);
}

/**
 * The links as shapes.
 *
 * @param grown share of each link drawn, from 0 to 1, starting at the end that is one of `roots` (at the French end without)
 */
export function shapesOf(links: readonly Link[], grown = 1, roots: readonly string[] = []): Links {
  return {
    type: 'FeatureCollection',
    features: links.map(({ flow, arc }) => ({
      type: 'Feature',
      properties: {
        id: flowId(flow),
        from: flow.from,
        to: flow.to,
        form: mainForm(flow),
        count: flow.count,
        width: widthOf(flow.count),
      },
      geometry: { type: 'LineString', coordinates: partOf(arc, grown, roots.includes(flow.to) && !roots.includes(flow.from)) },
    })),
  };
}

export function flowId({ from, to }: Pick<Flow, 'from' | 'to'>): string {
  return `${from} ${to}`;
}

/** The places at the ends of the links, each once. */
export function endsOf(links: readonly Link[]): Ends {
  const counts = new Map<string, { end: FlowEnd; side: 'french' | 'partner'; count: number }>();
  const add = (end: FlowEnd, side: 'french' | 'partner', count: number) => {
    const known = counts.get(end.ref);
    if (known === undefined) counts.set(end.ref, { end, side, count });
    else known.count += count;
  };
  for (const { flow, from, to } of links) {
    add(from, 'french', flow.count);
    add(to, 'partner', flow.count);
  }
  return {
    type: 'FeatureCollection',
    features: [...counts.values()].map(({ end, side, count }) => ({
      type: 'Feature',
      properties: { ref: end.ref, label: end.label, country: end.country, side, count },
      geometry: { type: 'Point', coordinates: [end.lon, end.lat] },
    })),
  };
}

const SEGMENTS = 36;

function partOf(arc: Arc, grown: number, fromEnd: boolean): number[][] {
  return Array.from({ length: SEGMENTS + 1 }, (_, index) => {
    const share = (index / SEGMENTS) * grown;
    return [...lonLatOf(pointAt(arc, fromEnd ? 1 - share : share))];
  });
}
