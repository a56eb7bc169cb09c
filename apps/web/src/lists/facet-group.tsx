import type { AppliedFilter, FacetName, FacetValue } from '@portulan/contract';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { FacetFold } from './facet-fold.js';
import { FacetSearch } from './facet-search.js';
import { FacetValueLine } from './facet-value-line.js';
import { FACET_LONG, listBranches, listLines, searchLines, splitBranches, type FacetBranch, type FacetLine } from './facet-values.js';
import styles from './facet-group.module.css';
import { toAddress, withOnly } from './list-address.js';
import type { ListRoom } from './list-room.js';
import { QuietDetails } from './quiet-details.js';
import { readWholeFacet, WHOLE_FACET, type FacetTotal } from './trim-facets.js';
import { useFacetSearch } from './use-facet-search.js';
import type { ListChoices } from './use-list-address.js';

interface FacetGroupProps {
  readonly name: FacetName;
  readonly room: ListRoom;
  readonly values: readonly FacetValue[];
  /** How many values there are in all, when these are only the largest. */
  readonly valuesTotal?: FacetTotal | undefined;
  readonly applied: readonly AppliedFilter[];
  readonly address: ListChoices;
  readonly opensAtFirst: boolean;
  /** By value, the value it is a part of. */
  readonly parents?: Readonly<Record<string, string>>;
}

/** The values of one facet, to tick. Folds, and can be searched when it is long. Nothing to choose from: nothing at all. */
export function FacetGroup({ name, room, values, valuesTotal, applied, address, opensAtFirst, parents }: FacetGroupProps) {
  const { say } = useWords();
  const chosen = address.params.getAll(name);
  const lines = listLines(name, values, chosen, applied);
  if (lines.length === 0) return null;
  const beyond = valuesTotal && valuesTotal.count > values.length ? { ...valuesTotal, count: valuesTotal.count - values.length } : undefined;
  return (
    <FacetFold title={say(`lists.facet.${name}`)} chosen={chosen.length} opensAtFirst={opensAtFirst || readWholeFacet(address.params) === name} isLong={lines.length >= FACET_LONG}>
      <Values name={name} room={room} lines={lines} beyond={beyond} address={address} parents={parents} />
    </FacetFold>
  );
}

type ValuesProps = Pick<FacetGroupProps, 'name' | 'room' | 'address' | 'parents'> & {
  readonly lines: readonly FacetLine[];
  /** How many values are not among the lines: they are searched by name. */
  readonly beyond: FacetTotal | undefined;
};

function Values({ name, room, lines, beyond, address, parents }: ValuesProps) {
  const { say, lang } = useWords();
  const [typed, setTyped] = useState('');
  const asked = useFacetSearch({ room, name, typed, params: address.latest(), lang }, beyond !== undefined);
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
  const near = searchLines(lines, typed);
  // Until the answer is there, or without one, the lines of the page are searched.
  const isAnswered = beyond !== undefined && asked.words !== null && !asked.hasFailed;
  const found = isAnswered ? listLines(name, asked.values, address.params.getAll(name), []) : near;
  const count = isAnswered ? asked.total : near.length;
  return (
    <>
      {lines.length >= FACET_LONG ? <FacetSearch facet={facet} typed={typed} found={count} onType={setTyped} /> : null}
      {typed.trim() === '' ? (
        <>
          {first.map(showBranch)}
          {rest.length === 0 ? null : (
            <QuietDetails className={styles.more} summary={<summary className={styles.moreSummary}>{say(beyond?.isLeast ? 'lists.facet-more-least' : 'lists.facet-more', { count: rest.length + (beyond?.count ?? 0) })}</summary>}>
              <div className={styles.rest}>
                {rest.map(showBranch)}
                {beyond ? <Beyond name={name} values={beyond} params={address.params} /> : null}
              </div>
            </QuietDetails>
          )}
        </>
      ) : (
        <div className={styles.rest}>
          {found.map(show)}
          {count > found.length ? <p className={styles.beyond}>{say('lists.facet-narrow', { count: count - found.length })}</p> : null}
        </div>
      )}
    </>
  );
}

/** What the page does not carry: a box finds it; without scripts, another page has it all. */
function Beyond({ name, values: { count, isLeast }, params }: { readonly name: FacetName; readonly values: FacetTotal; readonly params: URLSearchParams }) {
  const { say } = useWords();
  const { pathname } = useLocation();
  return (
    <>
      <p className={styles.beyond}>{say(isLeast ? 'lists.facet-beyond-least' : 'lists.facet-beyond', { count })}</p>
      <noscript>
        <SiteLink to={toAddress(pathname, withOnly(params, { [WHOLE_FACET]: name }))}>{say('lists.facet-whole', { facet: say(`lists.facet.${name}`) })}</SiteLink>
      </noscript>
    </>
  );
}
