import type { CSSProperties, ReactNode } from 'react';
import { laneOf } from '../curves/index.js';
import {
  frameBounds,
  frameMarks,
  linePath,
  projectorOf,
  spotOf,
  WORLD_FRAME,
  WORLD_UNITS,
  worldsOf,
  type Frame,
} from '../flat/index.js';
import type { MapBounds, MapLine, MapPoint } from '../marks.js';
import { LINK_OPACITY, LINK_STROKES, shadeFills } from '../palette/index.js';
import { classOf, type ShadedFigures } from '../shades/index.js';
import mercatorCountries from '../../dist/basemap/countries-mercator.svg?url';
import naturalCountries from '../../dist/basemap/countries-natural-earth.svg?url';
import mercatorOutline from '../../dist/basemap/outline-mercator.svg?url';
import naturalOutline from '../../dist/basemap/outline-natural-earth.svg?url';
import styles from './static-map.module.css';

export interface StaticMapProps {
  readonly points?: readonly MapPoint[];
  readonly lines?: readonly MapLine[];
  /** What the picture shows, in a sentence: the text alternative. */
  readonly label: string;
  /** `fit` (the default) frames the marks; `world` shows everything inhabited; or a box in degrees. */
  readonly frame?: 'fit' | 'world' | MapBounds;
  /** Width over height of the reserved room; 2 by default, the world's own for `world`. */
  readonly aspect?: number;
  /** Shades the countries by the class of a figure. */
  readonly shades?: ShadedFigures | null;
  /** Writes the names of the points, for a handful of them. */
  readonly named?: boolean;
  readonly className?: string;
  /** What stands over the picture. */
  readonly children?: ReactNode;
}

/**
 * The map without JavaScript and before it: an SVG picture rendered on the server, coast from a file shared by all pages,
 * points and curves of its own. Its room is reserved, so that the living map replaces it without a jump.
 */
export function StaticMap(props: StaticMapProps) {
  const { points = [], lines = [], label, shades = null, named = false, className, children } = props;
  const aspect = props.aspect ?? (props.frame === 'world' ? WORLD_FRAME.width / WORLD_FRAME.height : 2);
  const frame = frameOf(props, aspect);
  return (
    <div className={[styles.map, className].filter(Boolean).join(' ')} style={{ '--map-aspect': aspect } as CSSProperties}>
      <svg role="img" aria-label={label} viewBox={viewBoxOf(frame)} preserveAspectRatio="xMidYMid slice" className={styles.picture}>
        <Ground frame={frame} shades={shades} />
        <Links lines={lines} frame={frame} areEdged={shades !== null} />
        <Dots points={points} frame={frame} />
      </svg>
      {named ? <Names points={points} frame={frame} /> : null}
      {children}
    </div>
  );
}

function frameOf({ frame = 'fit', points = [], lines = [] }: StaticMapProps, aspect: number): Frame {
  if (frame === 'world') return WORLD_FRAME;
  return frame === 'fit' ? frameMarks(points, lines, aspect) : frameBounds(frame, aspect);
}

function viewBoxOf({ x, y, width, height }: Frame): string {
  return `${spotOf(x, y)} ${spotOf(width, height)}`;
}

function Ground({ frame, shades }: { readonly frame: Frame; readonly shades: ShadedFigures | null }) {
  const outline = frame.projection === 'mercator' ? mercatorOutline : naturalOutline;
  return (
    <g aria-hidden="true">
      {worldsOf(frame).map((world) => (
        <g key={world} transform={world === 0 ? undefined : `translate(${world * WORLD_UNITS} 0)`}>
          <use href={`${outline}#rhumbs`} className={styles.rhumbs} />
          <use href={`${outline}#land`} className={styles.land} />
          {shades === null ? null : <Shades frame={frame} {...shades} />}
          <use href={`${outline}#borders`} className={styles.borders} />
          <use href={`${outline}#coast`} className={styles.coast} />
        </g>
      ))}
    </g>
  );
}

/** A country that the picture does not know stays plain. */
function Shades({ frame, countries, classes }: ShadedFigures & { readonly frame: Frame }) {
  const shapes = frame.projection === 'mercator' ? mercatorCountries : naturalCountries;
  const fills = shadeFills(classes.length);
  return countries.map(({ code, value }) => <use key={code} href={`${shapes}#${code}`} style={{ fill: fills[classOf(value, classes)] ?? 'none' }} />);
}

/** The strongest links come last, over the others. */
function Links({ lines, frame, areEdged }: { readonly lines: readonly MapLine[]; readonly frame: Frame; readonly areEdged: boolean }) {
  const lanes = laneOf(lines.map(({ from, to }) => ({ from: from.join(), to: to.join() })));
  const drawn = lines
    .map((line, index) => ({ line, path: linePath(line, lanes[index] ?? 0, frame) }))
    .sort((a, b) => (a.line.count ?? 1) - (b.line.count ?? 1));
  return (
    <g>
      {areEdged ? drawn.map(({ line, path }) => <path key={line.id} d={path} className={styles.edge} strokeWidth={widthOf(line.count ?? 1) + EDGE_PIXELS} />) : null}
      {drawn.map(({ line, path }) => (
        <path
          key={line.id}
          d={path}
          data-form={line.form}
          className={styles.line}
          {...strokeOf(line)}
          strokeOpacity={LINK_OPACITY}
        >
          <title>{line.label}</title>
        </path>
      ))}
    </g>
  );
}

/** On shaded countries, both edges of a link together. */
const EDGE_PIXELS = 2;

const STROKES = new Map(LINK_STROKES.map((stroke) => [stroke.tone, stroke]));

/** As on the living map. */
function strokeOf({ form, tone = `form:${form}`, count = 1 }: Pick<MapLine, 'form' | 'tone' | 'count'>) {
  const { property, dash } = STROKES.get(tone) ?? { property: 'var(--muted)', dash: null };
  const width = widthOf(count);
  return { stroke: property, strokeWidth: width, strokeDasharray: dash?.map((part) => hundredths(part * width)).join(' ') };
}

/** Pixels: grows with the order of magnitude, never hides its neighbours. */
function widthOf(count: number): number {
  return hundredths(1 + Math.log2(count) * 0.45);
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

function Dots({ points, frame }: { readonly points: readonly MapPoint[]; readonly frame: Frame }) {
  const project = projectorOf(frame.projection);
  return (
    <g>
      {points.map((point) => {
        const [x, y] = project([point.lon, point.lat]);
        const spots = worldsOf(frame).map((world) => `M${spotOf(x + world, y)}h0`);
        return (
          <g key={point.id}>
            <path d={spots.join('')} className={styles.halo} />
            <path d={spots.join('')} className={styles.dot} data-kind={point.kind}>
              <title>{point.label}</title>
            </path>
          </g>
        );
      })}
    </g>
  );
}

/** Names are page text, not drawing: they keep their size when the picture shrinks. */
function Names({ points, frame }: { readonly points: readonly MapPoint[]; readonly frame: Frame }) {
  const project = projectorOf(frame.projection);
  return (
    <div aria-hidden="true" className={styles.names}>
      {points.map((point) => {
        const [x, y] = project([point.lon, point.lat]);
        const left = worldsOf(frame)
          .map((world) => (x + world - frame.x) / frame.width)
          .find((share) => share >= 0 && share <= 1);
        if (left === undefined) return null;
        const top = (y - frame.y) / frame.height;
        return (
          <span
            key={point.id}
            className={styles.name}
            data-side={left > 0.6 ? 'left' : 'right'}
            style={{ left: `${(left * 100).toFixed(2)}%`, top: `${(top * 100).toFixed(2)}%` }}
          >
            {point.label}
          </span>
        );
      })}
    </div>
  );
}
