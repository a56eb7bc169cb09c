import type { AppliedFilter, FacetName, Facets } from '@portulan/contract';
import { buttonClass, Disclosure, inputClass } from '@portulan/ui';
import { memo, useId } from 'react';
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
export const MapFilters = memo(function MapFilters({ facets, applied, themes, address }: MapFiltersProps) {
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
            <FacetSelect key={name} name={name} values={facets[name]} chosen={address.params.getAll(name).join(BETWEEN)} onChoose={address.choose} />
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
});

/** Stands in no value of a filter. */
const BETWEEN = '\n';

interface FacetSelectProps {
  readonly name: FacetName;
  readonly values: Facets[FacetName] | undefined;
  /** What is chosen already, in one text: the hundreds of values are drawn again when it changes, not when the map is moved. */
  readonly chosen: string;
  readonly onChoose: ListAddress['choose'];
}

/** Adds one value to a filter; what is chosen stands as a chip and is taken off there. */
const FacetSelect = memo(function FacetSelect({ name, values = [], chosen, onChoose }: FacetSelectProps) {
  const { say, count } = useWords();
  const id = useId();
  const left = values.filter(({ value }) => !chosen.split(BETWEEN).includes(value));
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
        onChange={(event) => onChoose(name, event.currentTarget.value, true)}
      >
        <option value="">{chosen !== '' ? say('map.add') : say('map.any')}</option>
        {left.map(({ value, label, count: many }) => (
          <option key={value} value={value}>
            {label} ({count(many)})
          </option>
        ))}
      </select>
    </>
  );
});
