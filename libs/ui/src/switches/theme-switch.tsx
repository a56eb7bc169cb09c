import { Icon } from '../icon/icon.js';
import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import styles from './switches.module.css';

/** What the visitor asked for: a theme, or what the system says. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

export interface ThemeSwitchProps {
  choice: ThemeChoice;
  onChoose: (choice: ThemeChoice) => void;
  /** The words for the choice in force, such as "Theme: light". */
  label: (choice: ThemeChoice) => string;
}

/** One button that goes round the three choices and says which is in force. */
export function ThemeSwitch({ choice, onChoose, label }: ThemeSwitchProps) {
  return (
    <button type="button" className={styles.switch} title={label(choice)} onClick={() => onChoose(NEXT[choice])}>
      <Icon name={ICONS[choice]} />
      <VisuallyHidden>
        <span aria-live="polite">{label(choice)}</span>
      </VisuallyHidden>
    </button>
  );
}

/** The look of the small switches of a header, for links among them. */
export const switchClass: string = String(styles.switch);
