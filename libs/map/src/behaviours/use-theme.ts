import type { Theme } from '@portulan/ui';
import { useSyncExternalStore } from 'react';

/** The theme on screen: the one chosen on the page, else the system's. Follows both as they change. */
export function useTheme(): Theme {
  return useSyncExternalStore(watchTheme, readTheme, () => 'light');
}

function readTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function watchTheme(onChange: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const page = new MutationObserver(onChange);
  system.addEventListener('change', onChange);
  page.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', onChange);
    page.disconnect();
  };
}
