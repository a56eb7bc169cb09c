import type { ComponentProps } from 'react';
import styles from './button.module.css';

export interface ButtonLook {
  /** `primary` for the one act a page calls for, `plain` for the others, `quiet` inside dense places. */
  kind?: 'primary' | 'plain' | 'quiet';
  size?: 'small' | 'medium';
}

/** The look of a button, for a link that acts as one. */
export function buttonClass({ kind = 'plain', size = 'medium' }: ButtonLook = {}): string {
  return [styles.button, styles[kind], size === 'small' ? styles.small : ''].filter(Boolean).join(' ');
}

export function Button({ kind, size, className, type = 'button', ...rest }: ComponentProps<'button'> & ButtonLook) {
  return <button type={type} className={`${buttonClass({ kind, size })} ${className ?? ''}`} {...rest} />;
}
