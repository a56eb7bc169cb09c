import type { ResultsMapProps } from '../results-map.js';

export function ResultsCanvas(_props: ResultsMapProps & { readonly onReady: () => void }) {
  return null;
}
