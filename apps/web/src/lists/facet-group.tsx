import type { AppliedFilter, FacetName, FacetValue } from '@portulan/contract';
import { useState } from 'react';
import { useWords } from '../shell/words.js';
import { FacetFold } from './facet-fold.js';
import { FacetSearch } from './facet-search.js';
import { FacetValueLine } from './facet-value-line.js';
import { FACET_LONG, listBranches, listLines, searchLines, splitBranches, type FacetBranch, type FacetLine } from './facet-values.js';
import styles from './facet-group.module.css';
import type { ListAddress } from './use-list-address.js';

interface FacetGroupProps {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly applied: readonly AppliedFilter[];
  readonly address: ListAddress;
  readonly opensAtFirst: boolean;
  /** By value, the value it is a part of. */
  readonly parents?: Readonly<Record<string, string>>;
}

/** The values of one facet, to tick. Folds, and can be searched when it is long. Nothing to choose from: nothing at all. */
export function FacetGroup({ name, values, applied, address, opensAtFirst, parents }: FacetGroupProps) {
  const { say } = useWords();
  const chosen = address.params.getAll(name);
  const lines = listLines(name, values, chosen, applied);
  if (lines.length === 0) return null;
  return (
    <FacetFold title={say(`lists.facet.${name}`)} chosen={chosen.length} opensAtFirst={opensAtFirst}>
      <Values name={name} lines={lines} address={address} parents={parents} />
    </FacetFold>
  );
}

type ValuesProps = Pick<FacetGroupProps, 'name' | 'address' | 'parents'> & { readonly lines: readonly FacetLine[] };

function Values({ name, lines, address, parents }: ValuesProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const facet = say(`lists.facet.${name}`);
  const show = (line: FacetLine) => <FacetValueLine key={line.value} name={name} line={line} address={address} />;
  const { first, rest } = splitBranches(listBranches(lines, parents));
  const showBranch = ({ line, children }: FacetBranch) =>
    children.length === 0 ? (
      show(line)
    ) : (
      <div key={line.value} className={styles.branch}>
        {show(line)}
        <details className={styles.parts} open={children.some(({ isChosen }) => isChosen) || undefined}>
          <summary className={styles.partsSummary} aria-label={say('lists.facet-parts', { label: line.label })} />
          <div className={styles.children}>{children.map(show)}</div>
        </details>
      </div>
    );
  const found = searchLines(lines, typed);
  return (
    <>
      {lines.length >= FACET_LONG ? <FacetSearch facet={facet} typed={typed} found={found.length} onType={setTyped} /> : null}
      {typed.trim() === '' ? (
        <>
          {first.map(showBranch)}
          {rest.length === 0 ? null : (
            <details className={styles.more}>
              <summary className={styles.moreSummary}>{say('lists.facet-more', { count: rest.length })}</summary>
              <div className={styles.rest}>{rest.map(showBranch)}</div>
            </details>
          )}
        </>
      ) : (
        <div className={styles.rest}>{found.map(show)}</div>
      )}
    </>
  );
}
