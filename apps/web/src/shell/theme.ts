import type { ThemeChoice } from '@portulan/ui';
import { useCallback, useSyncExternalStore } from 'react';
import { THEME_KEY } from './theme-script.js';
import { watchKept } from './watch-kept.js';

const watch = watchKept();

/** What the root says: the script before first paint, or the switch, put it there. */
function readChoice(): ThemeChoice {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, choice);
  } catch {
    // A browser that keeps nothing still shows the theme until the page is left.
  }
  watch.tell();
}

/** The theme in force and how to choose another; the choice is remembered in this browser. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore<ThemeChoice>(watch.listen, readChoice, () => 'system');
  return [choice, useCallback(chooseTheme, [])];
}
