import { useWords } from '../shell/words.js';
import type { PlaceData } from './place-data.js';
import styles from './place-figure-list.module.css';

interface Figure {
  readonly id: string;
  readonly value: string;
  readonly values?: Record<string, string | number>;
}

/** The figures of a place, each with what it counts and out of how many. */
export function PlaceFigureList({ place }: { readonly place: PlaceData }) {
  const { say, count, figure } = useWords();
  const { figures, isAbroad } = place;
  const side = isAbroad ? 'abroad' : 'french';
  const money = figure(figures.committed, { style: 'currency', currency: 'EUR', notation: 'compact', maximumSignificantDigits: 3 });
  const shown: readonly Figure[] = [
    { id: `cooperations-${side}`, value: count(figures.cooperations), values: { total: figures.cooperationsTotal } },
    { id: `facing-${side}`, value: count(figures.facing), values: { reached: figures.reached } },
    { id: 'first', value: figures.firstYear === null ? '' : String(figures.firstYear), values: { undated: figures.undated, count: figures.cooperations } },
    { id: 'actors', value: count(figures.actors), values: { total: figures.actorsTotal } },
    { id: 'projects', value: count(figures.projects), values: { total: figures.projectsTotal } },
    { id: 'committed', value: figures.fundedProjects === 0 ? '' : money, values: { funded: figures.fundedProjects, count: figures.projects } },
  ];
  return (
    <section id="chiffres" aria-label={say('places.figures')} className={styles.section}>
      <dl className={styles.figures}>
        {shown.map(({ id, value, values }) =>
          value === '' ? null : (
            <div key={id} className={styles.figure}>
              <dt className={styles.name}>{say(`places.figure.${id}`)}</dt>
              <dd className={styles.value}>{value}</dd>
              <dd className={styles.definition}>{say(`places.definition.${id}`, values)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
