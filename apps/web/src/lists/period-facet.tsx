import type { FacetValue } from '@portulan/contract';
import { VisuallyHidden } from '@portulan/ui';
import { useContext, type CSSProperties } from 'react';
import { useLocation } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { FacetFold } from './facet-fold.js';
import { toAddress, withOnly } from './list-address.js';
import styles from './period-facet.module.css';
import { PeriodFields } from './period-fields.js';
import { TypedAddress } from './typed-address.js';
import type { ListChoices } from './use-list-address.js';

interface PeriodFacetProps {
  /** Decades by their first year, with how many entries were alive in each. */
  readonly decades: readonly FacetValue[];
  readonly address: ListChoices;
}

/** When: a bar for each decade, which chooses it, and the two years to set by hand. */
export function PeriodFacet({ decades, address }: PeriodFacetProps) {
  const { say } = useWords();
  const params = useContext(TypedAddress) ?? address.params;
  const isChosen = params.has('since') || params.has('until');
  const shown = decades.filter(({ count }) => count > 0).sort((a, b) => Number(b.value) - Number(a.value));
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return (
    <FacetFold title={say('lists.facet.period')} chosen={isChosen ? 1 : 0} opensAtFirst={false}>
      {shown.length === 0 ? null : (
        <ul role="list" className={styles.decades}>
          {shown.map((decade) => (
            <Decade key={decade.value} decade={decade} most={most} params={params} />
          ))}
        </ul>
      )}
      <PeriodFields address={address} />
    </FacetFold>
  );
}

interface DecadeProps {
  readonly decade: FacetValue;
  /** The longest bar. */
  readonly most: number;
  readonly params: URLSearchParams;
}

/** A link, so that it works without a script; chosen, it takes the choice off. */
function Decade({ decade: { value, label, count: many }, most, params }: DecadeProps) {
  const { say, count } = useWords();
  const { pathname } = useLocation();
  const years = { since: value, until: String(Number(value) + 9) };
  const isChosen = params.get('since') === years.since && params.get('until') === years.until;
  return (
    <li>
      <SiteLink
        to={toAddress(pathname, withOnly(params, isChosen ? { since: '', until: '' } : years))}
        className={styles.decade}
        data-chosen={isChosen || undefined}
        aria-current={isChosen || undefined}
        preventScrollReset
      >
        <span className={styles.years}>{label}</span>
        <span aria-hidden="true" className={styles.bar} style={{ '--share': many / most } as CSSProperties} />
        <span className={styles.count}>
          <span aria-hidden="true">{count(many)}</span>
          <VisuallyHidden>{say('lists.facet-value-count', { count: many })}</VisuallyHidden>
        </span>
      </SiteLink>
    </li>
  );
}
