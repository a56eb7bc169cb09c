import type { AppliedFilter, FacetName, FacetValue } from '@portulan/contract';
import { NumberTile, VisuallyHidden } from '@portulan/ui';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '../shell/words.js';
import { listLines, searchLines, splitLines, type FacetLine } from './facet-values.js';
import { FormStroke } from './form-stroke.js';
import styles from './facet-group.module.css';
import { LIST_FORM } from './list-form.js';
import { useHydrated } from './use-hydrated.js';
import type { ListAddress } from './use-list-address.js';

interface FacetGroupProps {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly applied: readonly AppliedFilter[];
  readonly address: ListAddress;
  readonly opensAtFirst: boolean;
}

/** The values of one facet, to tick. Folds, and can be searched when it is long. Nothing to choose from: nothing at all. */
export function FacetGroup({ name, values, applied, address, opensAtFirst }: FacetGroupProps) {
  const { say } = useWords();
  const chosen = address.params.getAll(name);
  const lines = listLines(name, values, chosen, applied);
  const [isOpen, setOpen] = useState(opensAtFirst || chosen.length > 0);
  if (lines.length === 0) return null;
  return (
    <details className={styles.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.name}>{say(`lists.facet.${name}`)}</span>
        {chosen.length > 0 ? <span className={styles.chosen}>{say('lists.facet-chosen', { count: chosen.length })}</span> : null}
      </summary>
      <fieldset className={styles.values}>
        <legend className={styles.legend}>{say(`lists.facet.${name}`)}</legend>
        <Values name={name} lines={lines} address={address} />
      </fieldset>
    </details>
  );
}

function Values({ name, lines, address }: { name: FacetName; lines: readonly FacetLine[]; address: ListAddress }) {
  const { say } = useWords();
  const isHydrated = useHydrated();
  const [typed, setTyped] = useState('');
  const { first, rest } = splitLines(lines);
  const show = (some: readonly FacetLine[]) =>
    searchLines(some, typed).map((line) => <Value key={line.value} name={name} line={line} address={address} />);
  const isNoneLeft = typed !== '' && searchLines(lines, typed).length === 0;
  return (
    <>
      {show(first)}
      {rest.length === 0 ? null : (
        <details className={styles.more}>
          <summary className={styles.moreSummary}>{say('lists.facet-more', { count: rest.length })}</summary>
          {isHydrated ? (
            <input
              type="search"
              className={styles.search}
              value={typed}
              placeholder={say('lists.facet-search-short')}
              aria-label={say('lists.facet-search', { facet: say(`lists.facet.${name}`) })}
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={stopEnter}
            />
          ) : null}
          <div className={styles.rest}>{show(rest)}</div>
          {isNoneLeft ? <p className={styles.none}>{say('lists.facet-none')}</p> : null}
        </details>
      )}
    </>
  );
}

/** Enter in this box looks for nothing else: it must not send the list's form. */
function stopEnter(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}

function Value({ name, line, address }: { name: FacetName; line: FacetLine; address: ListAddress }) {
  const { say, count } = useWords();
  return (
    <label className={styles.value} data-chosen={line.isChosen || undefined}>
      <input
        type="checkbox"
        form={LIST_FORM}
        name={name}
        value={line.value}
        checked={line.isChosen}
        onChange={(event) => address.choose(name, line.value, event.currentTarget.checked)}
      />
      <span className={styles.label}>
        {name === 'form' ? <FormStroke form={line.value} className={styles.stroke} /> : null}
        {name === 'sdg' ? <Goal value={line.value} /> : line.label}
      </span>
      <span className={styles.count}>
        <span aria-hidden="true">{count(line.count)}</span>
        <VisuallyHidden>{say('lists.facet-value-count', { count: line.count })}</VisuallyHidden>
      </span>
    </label>
  );
}

/** A goal of the seventeen: its tile, then its name. */
function Goal({ value }: { readonly value: string }) {
  const { say } = useWords();
  return (
    <span className={styles.goal}>
      <NumberTile number={Number(value)} size={1.25} />
      <span>{say(`lists.sdg.${value}`)}</span>
    </span>
  );
}
