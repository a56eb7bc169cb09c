import type { CSSProperties } from 'react';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './number-tile.module.css';

export interface NumberTileProps {
  /** 1 to 17: the tile wears the colour `--goal-<number>`. */
  number: number;
  /** What the number stands for, read out and shown on hover; leave out when the words stand right beside. */
  label?: string;
  /** Side of the square, in rem. */
  size?: number;
}

/** A numbered square in the colour of its goal. */
export function NumberTile({ number, label, size = 2.25 }: NumberTileProps) {
  const style = {
    '--tile-colour': `var(--goal-${number})`,
    '--tile-on': `var(--on-goal-${number})`,
    '--tile-size': `${size}rem`,
  } as CSSProperties;
  return (
    <span className={styles.tile} style={style} title={label}>
      <span aria-hidden="true">{number}</span>
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}
