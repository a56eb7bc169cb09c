import type { Facets, FacetName } from '@portulan/contract';
import { buttonClass, inputClass } from '@portulan/ui';
import { useId } from 'react';
import { useLocation, useNavigation, useSubmit } from 'react-router';
import { useWords } from '../shell/words.js';
import styles from './embed-filters.module.css';
import { useEmbedLook } from './embed-frame.js';

interface EmbedFiltersProps {
  /** What may be offered, in this order. */
  readonly offered: readonly FacetName[];
  readonly facets: Facets;
}

/** The filters that are open to the reader; the locked ones travel unseen. A plain form, sent at each choice where scripts run. */
export function EmbedFilters({ offered, facets }: EmbedFiltersProps) {
  const { say } = useWords();
  const submit = useSubmit();
  const { pathname, search } = useLocation();
  const { state } = useNavigation();
  const { locked } = useEmbedLook();
  if (locked === null) return null;
  const isOpen = (name: string) => !locked.includes(name);
  const open = offered.filter((name) => isOpen(name) && facets[name].length > 0);
  const hasWords = isOpen('q');
  if (open.length === 0 && !hasWords) return null;
  const params = new URLSearchParams(search);
  const own = new Set<string>([...open, ...(hasWords ? ['q'] : []), 'page']);
  const send = (form: HTMLFormElement | null) => form && void submit(form, { replace: true, preventScrollReset: true });
  return (
    <form method="get" action={pathname} className={styles.filters} aria-label={say('embed.filters')} aria-busy={state === 'loading'} onSubmit={(event) => {
      event.preventDefault();
      send(event.currentTarget);
    }}>
      {[...params].filter(([name]) => !own.has(name)).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {hasWords ? <WordsBox words={params.get('q') ?? ''} /> : null}
      {open.map((name) => (
        <FacetSelect key={name} name={name} values={facets[name]} chosen={params.get(name) ?? ''} onChoose={send} />
      ))}
      <noscript>
        <button type="submit" className={buttonClass({ size: 'small' })}>
          {say('embed.apply')}
        </button>
      </noscript>
    </form>
  );
}

function WordsBox({ words }: { readonly words: string }) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{say('embed.words')}</label>
      <input id={id} key={words} type="search" name="q" defaultValue={words} maxLength={300} className={inputClass} />
    </div>
  );
}

interface FacetSelectProps {
  readonly name: FacetName;
  readonly values: Facets[FacetName];
  readonly chosen: string;
  readonly onChoose: (form: HTMLFormElement | null) => void;
}

function FacetSelect({ name, values, chosen, onChoose }: FacetSelectProps) {
  const { say, count } = useWords();
  const id = useId();
  const isListed = chosen === '' || values.some(({ value }) => value === chosen);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{say(`lists.facet.${name}`)}</label>
      <select id={id} name={name} value={chosen} onChange={(event) => onChoose(event.currentTarget.form)} className={inputClass}>
        <option value="">{say('embed.any')}</option>
        {isListed ? null : <option value={chosen}>{chosen}</option>}
        {values.map(({ value, label, count: many }) => (
          <option key={value} value={value}>
            {label} ({count(many)})
          </option>
        ))}
      </select>
    </div>
  );
}

