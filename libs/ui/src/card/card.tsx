import type { ComponentProps } from 'react';
import styles from './card.module.css';

/**
 * The frame of one thing in a list. Give the link of its title the attribute `data-card-link`: the whole card then follows it,
 * while other links inside keep their own way.
 */
export function Card({ className, ...rest }: ComponentProps<'article'>) {
  return <article className={`${styles.card} ${className ?? ''}`} {...rest} />;
}
