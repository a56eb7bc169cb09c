import type { AppliedFilter, Suggestion } from '@portulan/contract';
import { Icon, SearchCombobox, type ComboboxGroup, type ComboboxOption } from '@portulan/ui';
import { useEffect, useRef, useState } from 'react';
import { useSuggestions } from '../shell/suggestions.js';
import { useWords } from '../shell/words.js';
import { FacetFold } from './facet-fold.js';
import { LIST_FORM } from './list-form.js';
import styles from './near-field.module.css';
import { findSpot, isAround, locateBrowser, RADIUS_DEFAULT_KM, RADIUSES_KM, writeSpot, type Spot } from './near-place.js';
import type { ListChoices } from './use-list-address.js';

/** What is happening, or why nothing did. */
type Notice = 'locating' | 'refused' | 'unplaced' | 'failed' | null;

interface NearFieldProps {
  readonly applied: readonly AppliedFilter[];
  readonly address: ListChoices;
}

/** Around a place, by its name or by where the browser is, within so many kilometres. */
export function NearField({ applied, address }: NearFieldProps) {
  const { say } = useWords();
  const { params } = address;
  const near = params.get('near');
  const [radius, setRadius] = useState(RADIUS_DEFAULT_KM);
  const chosenRadius = near === null ? radius : Number(params.get('radius') ?? RADIUS_DEFAULT_KM);
  const label = applied.find(({ name }) => name === 'near')?.label;
  const goTo = (spot: Spot) => address.change({ near: writeSpot(spot), radius: String(chosenRadius) });
  return (
    <FacetFold title={say('lists.filter.near')} chosen={near === null ? 0 : 1} opensAtFirst={false}>
      {near !== null && label !== undefined ? <p className={styles.chosen}>{label}</p> : null}
      <p className={styles.hint}>{say('lists.near-unscripted')}</p>
      <div className={styles.scripted}>
        <PlaceBox onFind={goTo} />
      </div>
      <fieldset className={styles.radius}>
        <legend className={styles.legend}>{say('lists.filter.radius')}</legend>
        {RADIUSES_KM.map((km) => (
          <label key={km} className={styles.step}>
            <input
              type="radio"
              name="radius"
              form={LIST_FORM}
              value={km}
              checked={km === chosenRadius}
              onChange={() => (near === null ? setRadius(km) : address.set('radius', String(km)))}
            />
            <span className={styles.km}>{km}</span>
          </label>
        ))}
      </fieldset>
    </FacetFold>
  );
}

interface Option extends ComboboxOption {
  readonly suggestion: Suggestion;
}

/** The two ways to say where: a name, or the browser. */
function PlaceBox({ onFind }: { readonly onFind: (spot: Spot) => void }) {
  const { say, lang } = useWords();
  const [typed, setTyped] = useState('');
  const [notice, setNotice] = useState<Notice>(null);
  const asking = useRef<AbortController>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const { answer, query } = useSuggestions(typed, lang);
  const groups = answer.groups
    .map(({ group, items }): ComboboxGroup<Option> => ({
      id: group,
      heading: say(group === 'places' ? 'lists.near-places' : 'lists.near-actors'),
      options: items.filter(isAround).map((item) => ({ id: `${group}-${item.id}`, label: item.label, detail: item.detail, suggestion: item })),
    }))
    .filter(({ options }) => options.length > 0)
    .sort((a, b) => b.id.localeCompare(a.id));
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);

  /** A place that comes late, after another was asked for, is dropped. */
  async function take(find: (signal: AbortSignal) => Promise<Spot | null>, failure: Notice) {
    asking.current?.abort();
    const { signal } = (asking.current = new AbortController());
    try {
      const spot = await find(signal);
      if (signal.aborted) return;
      setNotice(spot === null ? failure : null);
      if (spot !== null) onFind(spot);
    } catch {
      if (!signal.aborted) setNotice('failed');
    }
  }

  return (
    <>
      <SearchCombobox
        size="small"
        label={say('lists.near-label')}
        placeholder={say('lists.near-placeholder')}
        value={typed}
        maxLength={80}
        onType={setTyped}
        groups={groups}
        takesFirst
        onChoose={({ suggestion }) => {
          setTyped('');
          void take((signal) => findSpot(suggestion, lang, signal), 'unplaced');
        }}
        announcement={query === '' ? '' : say('lists.near-found', { count })}
      />
      <button
        type="button"
        className={styles.here}
        onClick={() => {
          setNotice('locating');
          void take(locateBrowser, 'refused');
        }}
      >
        <Icon name="here" size={18} />
        {say('lists.near-here')}
      </button>
      <p role="status" className={styles.notice}>
        {notice === null ? '' : say(`lists.near-${notice}`)}
      </p>
    </>
  );
}
