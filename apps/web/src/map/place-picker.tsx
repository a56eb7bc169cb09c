import { apiPaths, type ActorAnswer, type FlowsAnswer, type Suggestion } from '@portulan/contract';
import { SearchCombobox, type ComboboxGroup, type ComboboxOption } from '@portulan/ui';
import { useEffect, useRef, useState } from 'react';
import { useSuggestions } from '../shell/suggestions.js';
import { useWords } from '../shell/words.js';
import styles from './place-picker.module.css';

interface Option extends ComboboxOption {
  readonly suggestion: Suggestion;
}

interface PlacePickerProps {
  /** A place was chosen: `country:SN`, `commune:13055`, `place:<id>`. */
  readonly onPin: (ref: string) => void;
}

/** Reaches a place by typing its name: a country, a French territory, or the town where an actor has its seat. */
export function PlacePicker({ onPin }: PlacePickerProps) {
  const { say, lang } = useWords();
  const [typed, setTyped] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const asking = useRef<AbortController>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const { answer, query } = useSuggestions(typed, lang);
  const groups = answer.groups
    .filter(({ group }) => group === 'places' || group === 'actors')
    .map(({ group, items }): ComboboxGroup<Option> => ({
      id: group,
      heading: say(group === 'places' ? 'map.pick-places' : 'map.pick-actors'),
      options: items.map((item) => ({ id: `${group}-${item.id}`, label: item.label, detail: item.detail, suggestion: item })),
    }))
    .filter(({ options }) => options.length > 0)
    .sort((a, b) => b.id.localeCompare(a.id));
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);

  /** A place that comes late, after another was asked for, is dropped. */
  async function take({ group, id }: Suggestion) {
    setTyped('');
    setFailed(false);
    asking.current?.abort();
    if (group === 'places') return onPin(id);
    const { signal } = (asking.current = new AbortController());
    try {
      const ref = await findSeat(id, signal);
      if (signal.aborted) return;
      if (ref === null) setFailed(true);
      else onPin(ref);
    } catch {
      if (!signal.aborted) setFailed(true);
    }
  }

  return (
    <div className={styles.picker}>
      <SearchCombobox
        size="small"
        label={say('map.pick')}
        placeholder={say('map.pick')}
        value={typed}
        maxLength={80}
        onType={setTyped}
        groups={groups}
        takesFirst
        onChoose={({ suggestion }) => void take(suggestion)}
        announcement={query === '' ? '' : say('map.pick-found', { count })}
      />
      <p role="status" className={styles.notice}>
        {hasFailed ? say('map.pick-failed') : ''}
      </p>
    </div>
  );
}

/** The name that the seat of an actor bears among the ends of the links; null when no link starts or ends there. */
async function findSeat(slug: string, signal: AbortSignal): Promise<string | null> {
  const read = async <Answer,>(address: string): Promise<Answer> => {
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    return (await response.json()) as Answer;
  };
  const { place } = await read<ActorAnswer>(`${apiPaths.actors}/${encodeURIComponent(slug)}`);
  if (place === null) return null;
  if (place.commune !== null) return `commune:${place.commune}`;
  const { lon, lat, country } = place;
  if (lon === null || lat === null) return `country:${country}`;
  const around = new URLSearchParams({ near: `${lon},${lat}`, radius: '1', where: 'partner', level: 'place', top: '100' });
  const { ends } = await read<FlowsAnswer>(`${apiPaths.flows}?${around}`);
  const nearest = ends
    .filter((end) => end.country === country)
    .sort((a, b) => Math.hypot(a.lon - lon, a.lat - lat) - Math.hypot(b.lon - lon, b.lat - lat))[0];
  return nearest?.ref ?? `country:${country}`;
}
