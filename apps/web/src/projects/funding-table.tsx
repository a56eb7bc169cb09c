import type { ProjectAnswer } from '@portulan/contract';
import { VisuallyHidden } from '@portulan/ui';
import { formatAmount, formatPartialDate } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './funding-table.module.css';

/** Who paid what, under which programme, when; and what it comes to. */
export function FundingTable({ project }: { readonly project: ProjectAnswer }) {
  const { say, lang } = useWords();
  const { fundings, amount } = project;
  const hasProgrammes = fundings.some(({ programme }) => programme !== null);
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{say('projects.fundings')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('projects.funding-funder')}</th>
          {hasProgrammes ? <th scope="col">{say('projects.funding-programme')}</th> : null}
          <th scope="col">{say('projects.funding-kind')}</th>
          <th scope="col">{say('projects.funding-date')}</th>
          <th scope="col" className={styles.amount}>
            {say('projects.funding-amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fundings.map(({ funder, kind, amount: paid, currency, programme, date, recordId }, index) => (
          <tr key={recordId ?? index}>
            <th scope="row">
              {funder === null ? say('projects.funding-unknown') : <SiteLink to={funder.url}>{funder.label}</SiteLink>}
            </th>
            {hasProgrammes ? <td>{programme}</td> : null}
            <td>{say(`projects.funding.${kind}`)}</td>
            <td>{date === null ? null : formatPartialDate(date, lang)}</td>
            <td className={styles.amount}>{formatAmount(paid, currency, lang)}</td>
          </tr>
        ))}
      </tbody>
      {amount === null || fundings.length < 2 ? null : (
        <tfoot>
          <tr>
            <th scope="row" colSpan={hasProgrammes ? 4 : 3}>
              {say('projects.funding-total')}
            </th>
            <td className={styles.amount}>{formatAmount(amount.value, amount.currency, lang)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
