import { placePath } from '@portulan/contract';
import { VisuallyHidden } from '@portulan/ui';
import { memo } from 'react';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import type { PinnedPlace } from './map-data.js';
import styles from './pins-table.module.css';

/** Partners, forms and themes named in a cell. */
const NAMED = 3;

interface PinsTableProps {
  readonly pins: readonly PinnedPlace[];
  /** Names of the themes of the first level. */
  readonly themes: Readonly<Record<string, string>>;
}

/** Pinned places side by side: the same figures of each in the same rows. */
export const PinsTable = memo(function PinsTable({ pins, themes }: PinsTableProps) {
  const { say } = useWords();
  const rows = useRows(themes);
  return (
    <div className={styles.scroll} role="region" aria-label={say('map.compare')} tabIndex={0}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{say('map.compare')}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <td />
            {pins.map(({ ref, label }, index) => (
              <th key={ref} scope="col">
                {/* As on the map. */}
                <span className={styles.rank}>{index + 1}. </span>
                <PlaceName name={ref} label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, valueOf }) => (
            <tr key={name}>
              <th scope="row">{say(`map.compare-${name}`)}</th>
              {pins.map((pin) => (
                <td key={pin.ref}>{valueOf(pin)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** A place with a page of its own leads to it. */
function PlaceName({ name, label }: { readonly name: string; readonly label: string }) {
  const to = placePath(name);
  return to === undefined ? label : <SiteLink to={to}>{label}</SiteLink>;
}

interface Row {
  readonly name: string;
  readonly valueOf: (pin: PinnedPlace) => string;
}

function useRows(themes: PinsTableProps['themes']): readonly Row[] {
  const { say, count } = useWords();
  const first = (counts: Readonly<Record<string, number | undefined>>, nameOf: (code: string) => string) =>
    Object.entries(counts)
      .flatMap(([code, many]) => (many === undefined || many === 0 ? [] : [{ code, many }]))
      .sort((a, b) => b.many - a.many)
      .slice(0, NAMED)
      .map(({ code, many }) => `${nameOf(code)} (${count(many)})`)
      .join(', ') || '–';
  return [
    { name: 'cooperations', valueOf: ({ end }) => count(end.cooperations) },
    { name: 'partners', valueOf: ({ end }) => count(end.partnerTotal) },
    { name: 'strongest', valueOf: ({ end }) => end.partners.slice(0, NAMED).map(({ label, count: many }) => `${label} (${count(many)})`).join(', ') || '–' },
    { name: 'first', valueOf: ({ end }) => (end.first === null ? '–' : String(end.first)) },
    { name: 'last', valueOf: ({ end }) => (end.last === null ? '–' : String(end.last)) },
    { name: 'undated', valueOf: ({ end }) => say('map.compare-of', { count: end.undated, total: end.cooperations }) },
    { name: 'forms', valueOf: ({ end }) => first(end.forms, (code) => say(`lists.form.${code}`)) },
    { name: 'themes', valueOf: ({ end }) => first(end.themes, (code) => themes[code] ?? code) },
    { name: 'actors', valueOf: ({ end }) => count(end.actors) },
    { name: 'projects', valueOf: ({ end }) => count(end.projects) },
  ];
}
