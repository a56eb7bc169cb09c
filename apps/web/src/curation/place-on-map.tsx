import { writePointRef } from '@portulan/domain';
import { PlacePicker, type PickedPoint } from '@portulan/map';
import { Button, inputClass } from '@portulan/ui';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { nearPath, type FoundThing } from './relations.js';
import { useScripted } from './use-scripted.js';

interface PlaceOnMapProps {
  readonly lists: FieldLists;
  /** The place that was chosen: one known around the point shown, or the point itself. */
  readonly onTake: (place: FoundThing) => void;
}

type Looking = 'idle' | 'looking' | 'failed' | readonly FoundThing[];

/**
 * A map to show a place on, fetched when it is asked for. What is known around the point is offered under it; abroad, the
 * point itself can be named and taken.
 */
export function PlaceOnMap({ lists, onTake }: PlaceOnMapProps) {
  const { say, lang } = useWords();
  const isScripted = useScripted();
  const [isOpen, setOpen] = useState(false);
  const [isUnable, setUnable] = useState(false);
  const [point, setPoint] = useState<PickedPoint | null>(null);
  const [looking, setLooking] = useState<Looking>('idle');
  const [taken, setTaken] = useState<string | null>(null);
  if (!isScripted) return null;
  const pick = async (picked: PickedPoint) => {
    setPoint(picked);
    setTaken(null);
    setLooking('looking');
    try {
      const response = await fetch(nearPath(picked, lang), { headers: { Accept: 'application/json' } });
      if (!response.ok) throw new Error(String(response.status));
      const { items } = (await response.json()) as { items: readonly FoundThing[] };
      setLooking(items);
    } catch {
      setLooking('failed');
    }
  };
  const take = (place: FoundThing) => {
    onTake(place);
    setTaken(place.label);
  };
  const near = typeof looking === 'string' ? [] : looking;
  const told = { idle: '', looking: say('forms.map.looking'), failed: say('forms.map.failed') };
  return (
    <>
      <div>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? 'forms.map.close' : 'forms.map.open')}
        </Button>
      </div>
      {isOpen && (
        <>
          {isUnable ? (
            <p className={styles.hint}>{say('forms.map.unable')}</p>
          ) : (
            <>
              <p className={styles.hint}>{say('forms.map.how')}</p>
              <PlacePicker lang={lang} label={say('forms.map.label')} takeLabel={say('forms.map.take')} picked={point} onPick={pick} onUnable={() => setUnable(true)} />
            </>
          )}
          <p role="status" className={styles.hint}>
            {taken !== null ? say('forms.map.taken', { place: taken }) : typeof looking === 'string' ? told[looking] : say('forms.map.near', { count: near.length })}
          </p>
          {near.length > 0 && (
            <ul role="list" className={styles.row}>
              {near.map((place) => (
                <li key={place.id}>
                  <Button size="small" onClick={() => take(place)}>
                    {place.label} <span className={styles.note}>{place.detail}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {point !== null && <OwnPlace key={`${point.lon} ${point.lat}`} point={point} country={near[0]?.country} lists={lists} onTake={take} />}
        </>
      )}
    </>
  );
}

interface OwnPlaceProps extends Pick<PlaceOnMapProps, 'lists' | 'onTake'> {
  readonly point: PickedPoint;
  /** Of the nearest place known. */
  readonly country: string | undefined;
}

/** A point abroad, to be named: in France every place is a commune of the official list. */
function OwnPlace({ point, country: near, lists, onTake }: OwnPlaceProps) {
  const { say } = useWords();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const country = chosen ?? (near === undefined || near === 'FR' ? '' : near);
  const isReady = name.trim() !== '' && country !== '';
  const take = () => {
    if (!isReady) return;
    const label = name.trim();
    onTake({ id: writePointRef({ ...point, country, label }), label, detail: lists.countries.find(({ code }) => code === country)?.label ?? country });
    setName('');
  };
  const takeOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // Enter would send the whole form.
    event.preventDefault();
    take();
  };
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.hint}>{say('forms.map.own')}</legend>
      <div className={styles.row}>
        <input value={name} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={takeOnEnter} maxLength={120} className={`${inputClass} ${styles.wide}`} placeholder={say('forms.map.own-name')} aria-label={say('forms.map.own-name')} />
        <select value={country} onChange={(event) => setChosen(event.currentTarget.value)} className={inputClass} aria-label={say('forms.map.own-country')}>
          <option value="">{say('curation.field.country')}</option>
          {lists.countries.flatMap(({ code, label }) =>
            code === 'FR'
              ? []
              : [
                  <option key={code} value={code}>
                    {label}
                  </option>,
                ],
          )}
        </select>
        <Button size="small" onClick={take} disabled={!isReady}>
          {say('forms.map.own-take')}
        </Button>
      </div>
    </fieldset>
  );
}
