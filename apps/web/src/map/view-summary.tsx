import type { FlowsAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import type { PinnedPlace } from './map-data.js';
import styles from './view-summary.module.css';

interface ViewSummaryProps {
  readonly flows: FlowsAnswer;
  /** Whether the map draws them. */
  readonly hasLinks: boolean;
  readonly pins: readonly PinnedPlace[];
  readonly since: number | undefined;
  readonly until: number | undefined;
  readonly isLoading: boolean;
  /** While years run by, nobody is told of each. */
  readonly isQuiet: boolean;
}

/** The view in words, said politely when it changes: how many links, the strongest, the period, the pinned places. */
export function ViewSummary({ flows, hasLinks, pins, since, until, isLoading, isQuiet }: ViewSummaryProps) {
  const { say } = useWords();
  const { shown, total, cooperations } = flows;
  const [strongest] = flows.flows;
  const labelOf = (ref: string) => flows.ends.find((end) => end.ref === ref)?.label ?? ref;
  const parts = [
    hasLinks ? say('map.shown', { shown, total, cooperations }) : say('map.links-hidden'),
    strongest === undefined || !hasLinks ? null : say('map.strongest', { from: labelOf(strongest.from), to: labelOf(strongest.to), count: strongest.count }),
    since === undefined && until === undefined ? null : say('map.period', { since: String(since ?? ''), until: String(until ?? ''), has: since === undefined ? 'until' : until === undefined ? 'since' : 'both' }),
    pins.length === 0 ? null : say('map.pins-said', { count: pins.length, names: pins.map(({ label }) => label).join(', ') }),
  ];
  return (
    <p role="status" aria-live={isQuiet ? 'off' : 'polite'} className={styles.summary} data-loading={isLoading}>
      {parts.filter((part) => part !== null).join(' ')}
    </p>
  );
}
