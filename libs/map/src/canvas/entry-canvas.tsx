import type { EntryMapProps } from '../entry-map.js';

export function EntryCanvas(_props: EntryMapProps & { readonly onReady: () => void }) {
  return null;
}
