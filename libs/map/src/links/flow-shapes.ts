import type { Flow, FlowEnd, FlowsAnswer } from '@portulan/contract';
import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import type { FeatureCollection, LineString, Point } from 'geojson';
import { arcBetween, laneOf, pointsAlong, spreadsOf } from '../curves/index.js';
import type { LonLat } from '../marks.js';
import type { LinkTone } from './link-tone.js';

export interface LinkProperties {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly tone: LinkTone;
  readonly count: number;
  /** Pixels at middle zoom. */
  readonly width: number;
}
export type Links = FeatureCollection<LineString, LinkProperties>;

export interface EndProperties {
  readonly ref: string;
  readonly label: string;
  /** What is written at its dot: nothing where a stronger end of that name stands beside it, as a région and its capital may. */
  readonly name: string;
  readonly country: string;
  readonly side: 'french' | 'partner';
  /** Cooperations of the links drawn from it. */
  readonly count: number;
}
export type Ends = FeatureCollection<Point, EndProperties>;

/** One link with its curve, from the French end to the partner: computed once, however often it is drawn. */
export interface Link {
  readonly flow: Flow;
  readonly from: FlowEnd;
  readonly to: FlowEnd;
  readonly path: readonly LonLat[];
}

type Flows = Pick<FlowsAnswer, 'ends' | 'flows'>;
const joined = new WeakMap<Flows, readonly Link[]>();

/** Joins the flows of an answer with their ends, each on its own curve, the strongest first: once for each answer. */
export function linksOf(answer: Flows): readonly Link[] {
  const links = joined.get(answer) ?? joinFlows(answer);
  joined.set(answer, links);
  return links;
}

function joinFlows({ ends, flows }: Flows): readonly Link[] {
  const byRef = new Map(ends.map((end) => [end.ref, end]));
  const pairs = flows.flatMap((flow) => {
    const from = byRef.get(flow.from);
    const to = byRef.get(flow.to);
    return from === undefined || to === undefined ? [] : [{ flow, from, to }];
  });
  const lanes = laneOf(pairs.map(({ flow }) => flow));
  const spreads = spreadsOf(
    pairs.map(({ from, to }) => ({ from: from.ref, to: to.ref, start: [from.lon, from.lat], end: [to.lon, to.lat] })),
  );
  return pairs.map(({ flow, from, to }, index) => {
    const arc = arcBetween([from.lon, from.lat], [to.lon, to.lat], lanes[index], spreads[index]);
    return { flow, from, to, path: pointsAlong(arc, SEGMENTS) };
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

/** The links as shapes, each from the French end to the partner. */
export function shapesOf(links: readonly Link[], toneOf: (link: Link) => LinkTone): Links {
  return {
    type: 'FeatureCollection',
    features: links.map((link) => {
      const { flow, path } = link;
      return {
        type: 'Feature',
        properties: { id: flowId(flow), from: flow.from, to: flow.to, tone: toneOf(link), count: flow.count, width: widthOf(flow.count) },
        geometry: { type: 'LineString', coordinates: path as unknown as number[][] },
      };
    }),
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
  const named = new Map<string, FlowEnd[]>();
  const nameOf = (end: FlowEnd) => {
    const namesakes = named.get(`${end.country} ${end.label}`) ?? [];
    if (namesakes.some(({ lon, lat }) => Math.hypot(lon - end.lon, lat - end.lat) < BESIDE_DEGREES)) return '';
    named.set(`${end.country} ${end.label}`, [...namesakes, end]);
    return end.label;
  };
  return {
    type: 'FeatureCollection',
    features: [...counts.values()].sort((a, b) => b.count - a.count).map(({ end, side, count }) => ({
      type: 'Feature',
      properties: { ref: end.ref, label: end.label, name: nameOf(end), country: end.country, side, count },
      geometry: { type: 'Point', coordinates: [end.lon, end.lat] },
    })),
  };
}

const SEGMENTS = 36;

/** How near two ends of one name are taken for parts of one place on the map. */
const BESIDE_DEGREES = 1.5;
