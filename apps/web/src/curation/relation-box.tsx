import { PARTICIPATION_ROLES } from '@portulan/domain';
import { Check, inputClass, VisuallyHidden } from '@portulan/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { describedBy, FieldNotes } from './field-notes.js';
import { NewActor } from './new-actor.js';
import { PlaceOnMap } from './place-on-map.js';
import { isOfPlaces, type FoundThing, type RelationSort, type Relations } from './relations.js';
import { SearchRow } from './search-row.js';
import { useFound } from './use-found.js';
import { useGiven } from './use-given.js';

interface RelationBoxProps {
  readonly field: string;
  readonly sort: RelationSort;
  readonly value: unknown;
  readonly relations: Relations;
  readonly lists: FieldLists;
  readonly error?: string | undefined;
  /** Where the title of the section says it already. */
  readonly isLegendHidden?: boolean;
}

interface Line extends FoundThing {
  readonly role: string | null;
  readonly isChosen: boolean;
}

/**
 * Things that an entry names: those chosen, each with a box to tick, and a search box for others. Without a script the
 * button asks, and the page comes back with what was found; with one, it is found as one types, and a place can be shown
 * on a map.
 */
export function RelationBox({ field, sort, value, relations, lists, error, isLegendHidden = false }: RelationBoxProps) {
  const { say } = useWords();
  const id = useId();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(field, sort, value, relations));
  const [typed, setTyped] = useState('');
  const taken = useRef(new Set(lines.filter(({ isChosen }) => isChosen).map(keyOf)));
  const { found, query } = useFound(sort, typed);
  const offer = (things: readonly FoundThing[]) =>
    setLines((before) => {
      const kept = before.filter((line) => taken.current.has(keyOf(line)));
      const others = things.filter((thing) => sort === 'participants' || !kept.some((line) => line.id === thing.id));
      return [...kept, ...others.map((thing) => ({ ...thing, role: null, isChosen: false }))];
    });
  useEffect(() => {
    if (query !== '') offer(found);
    // Offering reads what is taken at that moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [found, query]);
  const asked = relations.asked[field];
  const isMissed = (asked !== undefined && (relations.found[field] ?? []).length === 0) || (query !== '' && found.length === 0);
  const choose = (line: Line, isTaken: boolean) => {
    if (sort === 'place') taken.current.clear();
    if (isTaken) taken.current.add(keyOf(line));
    else taken.current.delete(keyOf(line));
    setTyped('');
  };
  const take = (thing: FoundThing) => {
    const line = { ...thing, role: null, isChosen: true };
    if (sort === 'place') taken.current.clear();
    taken.current.add(keyOf(line));
    setLines((before) => [...before.filter((one) => one.id !== thing.id && (sort === 'place' || taken.current.has(keyOf(one)))), line]);
  };
  useGiven(field, (thing) => {
    if (sort !== 'place' || taken.current.size === 0) take(thing);
  });
  const help = say(`forms.help.${field}`);
  const { 'aria-describedby': notes } = describedBy(id, { help, error });
  return (
    <fieldset className={styles.rows} aria-describedby={notes} data-field={field}>
      <legend>{isLegendHidden ? <VisuallyHidden>{say(`curation.field.${field}`)}</VisuallyHidden> : say(`curation.field.${field}`)}</legend>
      <FieldNotes id={id} help={help} error={error} />
      {asked !== undefined && !isMissed && (
        <p className={styles.told} role="status">
          {say('curation.choose-among', { words: asked })}
        </p>
      )}
      {lines.length > 0 && (
        <ul role="list" className={styles.lines}>
          {sort === 'place' && (
            <li>
              <Check type="radio" name={field} value="" label={say('curation.no-place')} defaultChecked={taken.current.size === 0} onChange={() => taken.current.clear()} />
            </li>
          )}
          {lines.map((line, index) => (
            <li key={`${line.id} ${line.role ?? ''}`}>
              {/* The page that comes back after a refusal knows the name from here. */}
              <input type="hidden" name={`label.${line.id}`} value={line.label} />
              {sort === 'participants' ? (
                <Participant line={line} index={index} onChoose={choose} />
              ) : (
                <Check
                  type={sort === 'place' ? 'radio' : 'checkbox'}
                  name={field}
                  value={line.id}
                  label={<Named line={line} />}
                  defaultChecked={line.isChosen || taken.current.has(keyOf(line))}
                  onChange={(event) => choose(line, event.currentTarget.checked)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <SearchRow
        field={field}
        typed={typed}
        onType={setTyped}
        label={say(`curation.look-for.${sort}`, { field: say(`curation.field.${field}`) })}
        placeholder={say(`curation.look-for-short.${sort}`)}
        subject={say(`curation.field.${field}`)}
        notes={notes}
        isInvalid={error !== undefined}
      />
      <p role="status" className={styles.hint}>
        {isMissed ? say('curation.found-none') : query === '' ? '' : say('curation.found', { count: found.length })}
      </p>
      {isOfPlaces(sort) && <PlaceOnMap lists={lists} onTake={take} />}
      {relations.mayCreate === true && (sort === 'actors' || sort === 'participants') && isMissed && (
        <NewActor field={field} name={asked ?? query} lists={lists} />
      )}
    </fieldset>
  );
}

const keyOf = ({ id, role }: Pick<Line, 'id' | 'role'>) => `${id} ${role ?? ''}`;

function linesOf(field: string, sort: RelationSort, value: unknown, { names, found }: Relations): Line[] {
  const named = (id: string) => names[id] ?? { label: id.slice(0, 8), detail: null };
  const chosen = sort === 'participants'
    ? ((value ?? []) as readonly { actorId: string; role: string }[]).map(({ actorId, role }) => ({ id: actorId, role, ...named(actorId), isChosen: true }))
    : [value ?? []].flat().filter((one): one is string => typeof one === 'string' && one !== '').map((id) => ({ id, role: null, ...named(id), isChosen: true })); // prettier-ignore
  const others = (found[field] ?? []).filter(({ id }) => sort === 'participants' || !chosen.some((line) => line.id === id));
  return [...chosen, ...others.map((thing) => ({ ...thing, role: null, isChosen: false }))];
}

function Named({ line: { label, detail } }: { line: Line }) {
  return (
    <>
      {label}
      {detail !== null && <span className={styles.note}> {detail}</span>}
    </>
  );
}

function Participant({ line, index, onChoose }: { line: Line; index: number; onChoose: (line: Line, isTaken: boolean) => void }) {
  const { say } = useWords();
  return (
    <div className={styles.row}>
      <input type="hidden" name={`participations.${index}.actorId`} value={line.id} />
      <span className={styles.wide}>
        <Named line={line} />
      </span>
      <select
        name={`participations.${index}.role`}
        defaultValue={line.role ?? ''}
        className={inputClass}
        aria-label={say('curation.role-of', { actor: line.label })}
        onChange={(event) => onChoose(line, event.currentTarget.value !== '')}
      >
        <option value="">{say('curation.no-role')}</option>
        {PARTICIPATION_ROLES.map((role) => (
          <option key={role} value={role}>
            {say(`lists.role.${role}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
