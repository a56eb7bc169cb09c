import type { Facets } from '@portulan/contract';
import { familyProperty, themeFamily } from '@portulan/map';
import { Disclosure, NumberTile } from '@portulan/ui';
import { memo } from 'react';
import { LIST_FORM, type ListAddress } from '../lists/index.js';
import { useWords } from '../shell/words.js';
import styles from './topic-filters.module.css';

interface TopicFiltersProps {
  readonly facets: Partial<Facets>;
  /** Names of the themes of the first level, in the order of their keepers. */
  readonly themes: Readonly<Record<string, string>>;
  readonly address: ListAddress;
}

/** What cooperations are about: themes by name, goals by number and colour, each with how many answer it. */
export const TopicFilters = memo(function TopicFilters({ facets, themes, address }: TopicFiltersProps) {
  const { say, count } = useWords();
  const chosenThemes = address.params.getAll('theme');
  const chosenGoals = address.params.getAll('sdg');
  const counts = new Map((facets.theme ?? []).map(({ value, count: many }) => [value, many]));
  const goals = new Map((facets.sdg ?? []).map(({ value, count: many }) => [value, many]));
  const shownThemes = Object.entries(themes).filter(([code]) => counts.has(code) || chosenThemes.includes(code));
  const chosen = chosenThemes.length + chosenGoals.length;
  return (
    <Disclosure title={say('map.topics')} note={chosen === 0 ? undefined : say('lists.facet-chosen', { count: chosen })}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{say('lists.facet.theme')}</legend>
        {shownThemes.map(([code, label]) => (
          <label key={code} className={styles.theme}>
            <input
              type="checkbox"
              form={LIST_FORM}
              name="theme"
              value={code}
              checked={chosenThemes.includes(code)}
              onChange={(event) => address.choose('theme', code, event.currentTarget.checked)}
            />
            <i className={styles.swatch} style={{ background: familyProperty(themeFamily(code)) }} aria-hidden="true" />
            <span>{label}</span>
            <span className={styles.count}>{count(counts.get(code) ?? 0)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{say('lists.facet.sdg')}</legend>
        <div className={styles.goals}>
          {GOALS.filter((goal) => goals.has(goal) || chosenGoals.includes(goal)).map((goal) => (
            <label key={goal} className={styles.goal} title={say(`lists.sdg.${goal}`)}>
              <input
                type="checkbox"
                form={LIST_FORM}
                name="sdg"
                value={goal}
                checked={chosenGoals.includes(goal)}
                aria-label={say('map.goal', { goal, label: say(`lists.sdg.${goal}`), count: goals.get(goal) ?? 0 })}
                onChange={(event) => address.choose('sdg', goal, event.currentTarget.checked)}
              />
              <NumberTile number={Number(goal)} size={2.25} />
            </label>
          ))}
        </div>
      </fieldset>
    </Disclosure>
  );
});

const GOALS: readonly string[] = Array.from({ length: 17 }, (_, index) => String(index + 1));
