import type { AppliedFilter, FacetName, Facets } from '@portulan/contract';
import { buttonClass, Disclosure, inputClass } from '@portulan/ui';
import { useId } from 'react';
import { FilterChips, LIST_FORM, NearField, PeriodFields, WhereSwitch, type ListAddress } from '../lists/index.js';
import { useWords } from '../shell/words.js';
import styles from './map-filters.module.css';

/** The filters offered here, the others of the lists being kept and shown as chips when they came with the address. */
const OFFERED: readonly FacetName[] = ['region', 'country', 'form'];

/** Parameters that have a control of their own here. */
const OWN = new Set(['q', 'where', 'since', 'until', 'sdg']);

interface MapFiltersProps {
  readonly facets: Partial<Facets>;
  readonly applied: readonly AppliedFilter[];
  /** Themes that have a box of their own beside. */
  readonly themes: Readonly<Record<string, string>>;
  readonly address: ListAddress;
}

/** The filters of the lists in little room. Without a script, a plain form. */
export function MapFilters({ facets, applied, themes, address }: MapFiltersProps) {
  const { say } = useWords();
  const words = address.params.get('q') ?? '';
  const wordsId = useId();
  return (
    <div className={styles.filters}>
      <FilterChips applied={applied} params={address.params} />
      <Disclosure title={say('map.filters')} isOpen={false}>
        <form
          id={LIST_FORM}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            address.send();
          }}
        >
          {[...address.params].filter(([name, value]) => !OWN.has(name) && !(name === 'theme' && value in themes)).map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor={wordsId} className={styles.label}>
            {say('map.words')}
          </label>
          <input
            id={wordsId}
            type="search"
            name="q"
            className={inputClass}
            value={words}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => address.typeWords(event.currentTarget.value)}
          />
          <WhereSwitch address={address} />
          {OFFERED.map((name) => (
            <FacetSelect key={name} name={name} facets={facets} address={address} />
          ))}
          <PeriodFields address={address} />
          <NearField applied={applied} address={address} />
          <noscript>
            <button type="submit" className={buttonClass({ size: 'small' })}>
              {say('map.apply')}
            </button>
          </noscript>
        </form>
      </Disclosure>
    </div>
  );
}

interface FacetSelectProps {
  readonly name: FacetName;
  readonly facets: Partial<Facets>;
  readonly address: ListAddress;
}

/** Adds one value to a filter; what is chosen stands as a chip and is taken off there. */
function FacetSelect({ name, facets, address }: FacetSelectProps) {
  const { say, count } = useWords();
  const id = useId();
  const chosen = address.params.getAll(name);
  const left = (facets[name] ?? []).filter(({ value }) => !chosen.includes(value));
  if (left.length === 0) return null;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {say(`lists.facet.${name}`)}
      </label>
      <select
        id={id}
        name={name}
        className={inputClass}
        value=""
        onChange={(event) => address.choose(name, event.currentTarget.value, true)}
      >
        <option value="">{chosen.length > 0 ? say('map.add') : say('map.any')}</option>
        {left.map(({ value, label, count: many }) => (
          <option key={value} value={value}>
            {label} ({count(many)})
          </option>
        ))}
      </select>
    </>
  );
}
