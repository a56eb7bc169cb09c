import styles from './signs.module.css';

interface StrokeProps {
  /** Any colour of the page. */
  readonly colour: string;
  /** Dash, gap... in widths of the line; null for an unbroken line. */
  readonly dash: readonly number[] | null;
  /** Pixels. */
  readonly width: number;
}

/** A short line as the map draws its links. */
export function Stroke({ colour, dash, width }: StrokeProps) {
  return (
    <svg className={styles.sample} viewBox="0 0 28 8" aria-hidden="true">
      <line x1="0" x2="28" y1="4" y2="4" style={{ stroke: colour, strokeWidth: width, strokeDasharray: dash?.map((part) => part * 1.6).join(' ') }} />
    </svg>
  );
}
