import styles from './wind-rose.module.css';

const TURN = Math.PI * 2;
const WINDS = 32;

interface Point {
  angle: number;
  reach: number;
  waist: number;
}

const ring = (count: number, start: number, reach: number, waist: number): Point[] =>
  Array.from({ length: count }, (_, index) => ({ angle: start + (index * TURN) / count, reach, waist }));

/** Half-winds lie under the ordinals, the ordinals under the four great winds. */
const POINTS: readonly Point[] = [
  ...ring(8, TURN / 16, 27, 7),
  ...ring(4, TURN / 8, 36, 8.5),
  ...ring(4, 0, 48, 10),
];

const place = (angle: number, radius: number) =>
  `${(Math.sin(angle) * radius).toFixed(2)} ${(-Math.cos(angle) * radius).toFixed(2)}`;

/** The two faces of one point of the star: the eye reads a ridge between them. */
function faces({ angle, reach, waist }: Point): readonly [lit: string, shaded: string] {
  const face = (side: number) => `M0 0 ${place(angle + (side * TURN) / 16, waist)} ${place(angle, reach)}Z`;
  return [face(-1), face(1)];
}

export interface WindRoseProps {
  /** Side of the drawing in CSS pixels; left out, it fills its box. */
  size?: number;
  /** How many of the points to draw: `mark` keeps the eight that stay clear when small. */
  detail?: 'mark' | 'full';
}

/** The motif of the site: a chart's wind rose, its north in the accent. An ornament, silent. */
export function WindRose({ size, detail = 'full' }: WindRoseProps) {
  const points = detail === 'mark' ? POINTS.slice(8) : POINTS;
  return (
    <svg className={styles.rose} width={size} height={size} viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      {detail === 'full' && (
        <>
          <circle r="31" className={styles.ring} />
          <circle r="22" className={styles.ring} />
        </>
      )}
      {points.map((point) => {
        const [lit, shaded] = faces(point);
        const isNorth = point.angle === 0;
        return (
          <g key={`${point.angle}-${point.reach}`} className={isNorth ? styles.north : undefined}>
            <path d={lit} className={styles.lit} />
            <path d={shaded} className={styles.shaded} />
          </g>
        );
      })}
      <circle r="3.2" className={styles.eye} />
    </svg>
  );
}

/** The thirty-two rhumb lines that leave a rose and cross the whole sheet. `reach` in the units of the drawing they lie in. */
export function RhumbLines({ reach }: { reach: number }) {
  const lines = Array.from({ length: WINDS }, (_, wind) => `M0 0L${place((wind * TURN) / WINDS, reach)}`);
  return (
    <g className={styles.rhumbs}>
      <path d={lines.filter((_, wind) => wind % 4 === 0).join('')} className={styles.great} />
      <path d={lines.filter((_, wind) => wind % 4 !== 0).join('')} />
    </g>
  );
}
