import type { ActorShort, CooperationCard } from '@portulan/contract';
import { Disclosure, VisuallyHidden } from '@portulan/ui';
import { FormStroke, sayPeriod } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './cooperation-table.module.css';

/** Rows in sight before "and n more". */
const ROWS_SHOWN = 15;

interface CooperationTableProps {
  readonly cooperations: readonly CooperationCard[];
  /** Whose page it stands on: only the other side is named. */
  readonly seenFrom: string;
  readonly caption: string;
}

/** The cooperations of an actor: with whom, where, in which form, since when, and the way to each one's sources. */
export function CooperationTable({ cooperations, seenFrom, caption }: CooperationTableProps) {
  const { say } = useWords();
  const rest = cooperations.length - ROWS_SHOWN;
  const isLong = rest > 2;
  const first = isLong ? cooperations.slice(0, ROWS_SHOWN) : cooperations;
  return (
    <>
      <Table cooperations={first} seenFrom={seenFrom} caption={caption} />
      {isLong ? (
        <Disclosure title={say('cooperations.rest', { count: rest })}>
          <Table cooperations={cooperations.slice(ROWS_SHOWN)} seenFrom={seenFrom} caption={caption} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Table({ cooperations, seenFrom, caption }: CooperationTableProps) {
  const { say, lang } = useWords();
  const isFrenchSide = cooperations.some(({ authorities }) => authorities.some(({ id }) => id === seenFrom));
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(isFrenchSide ? 'cooperations.column-partner' : 'cooperations.column-french')}</th>
          <th scope="col">{say('cooperations.column-place')}</th>
          <th scope="col">{say('cooperations.column-form')}</th>
          <th scope="col">{say('cooperations.column-since')}</th>
          <th scope="col">
            <VisuallyHidden>{say('cooperations.column-more')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {cooperations.map((cooperation) => {
          const others = otherSide(cooperation, seenFrom);
          const { form, since, until, status, label, url } = cooperation;
          const period = sayPeriod(since, until, lang, say);
          return (
            <tr key={cooperation.id}>
              <th scope="row">
                <Names actors={others} />
              </th>
              <td>{sayCountries(others)}</td>
              <td>
                <span className={styles.form}>
                  <FormStroke form={form} />
                  {` ${say(`lists.form.${form}`)}`}
                </span>
              </td>
              <td>
                {period}
                {period === null && status === 'active' ? <span className={styles.unknown}>{say('entries.unknown')}</span> : null}
                {status === 'active' ? null : <span className={styles.status}> {say(`lists.cooperation-status.${status}`)}</span>}
              </td>
              <td className={styles.more}>
                <SiteLink to={url} aria-label={say('cooperations.see', { label })}>
                  {say('cooperations.see-short')}
                </SiteLink>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The actors facing the one whose page it is; all of them but itself when it stands on no side alone. */
function otherSide({ authorities, partners }: CooperationCard, seenFrom: string): readonly ActorShort[] {
  if (authorities.some(({ id }) => id === seenFrom)) return partners;
  return authorities;
}

function sayCountries(actors: readonly ActorShort[]): string {
  const regions = actors.map(({ place }) =>
    place === null ? null : place.country === 'FR' ? (place.departementLabel ?? place.regionLabel) : place.countryLabel,
  );
  return [...new Set(regions.filter((label) => label !== null))].join(', ');
}

function Names({ actors }: { readonly actors: readonly ActorShort[] }) {
  return (
    <ul role="list" className={styles.names}>
      {actors.map(({ id, label, url }) => (
        <li key={id}>
          <SiteLink to={url}>{label}</SiteLink>
        </li>
      ))}
    </ul>
  );
}
