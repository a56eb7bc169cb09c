import { sitePaths, type ActorShort, type CooperationCard } from '@portulan/contract';
import { buttonClass, Disclosure, VisuallyHidden } from '@portulan/ui';
import { FormStroke, sayPeriod, sayPlace } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './place-cooperations.module.css';
import type { PlaceData } from './place-data.js';

/** Rows in sight before "and n more". */
const ROWS_SHOWN = 25;

/** Who cooperates with whom, in which form, since when: the same as the lines of the map. */
export function PlaceCooperations({ place }: { readonly place: PlaceData }) {
  const { say } = useWords();
  const { cooperations, figures, queries } = place;
  const first = cooperations.slice(0, ROWS_SHOWN);
  const rest = cooperations.slice(ROWS_SHOWN);
  return (
    <>
      <Table cooperations={first} caption={say('places.caption', { label: place.label })} />
      {rest.length === 0 ? null : (
        <Disclosure title={say('cooperations.rest', { count: rest.length })}>
          <Table cooperations={rest} caption={say('places.caption', { label: place.label })} />
        </Disclosure>
      )}
      {figures.cooperations > cooperations.length ? (
        <p>
          <SiteLink to={`${sitePaths.cooperations()}?${queries.linked}`} className={buttonClass({ size: 'small' })}>
            {say('places.see-list', { count: figures.cooperations })}
          </SiteLink>
        </p>
      ) : null}
    </>
  );
}

function Table({ cooperations, caption }: { readonly cooperations: readonly CooperationCard[]; readonly caption: string }) {
  const { say, lang } = useWords();
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('places.column-french')}</th>
          <th scope="col">{say('places.column-partner')}</th>
          <th scope="col">{say('places.column-since')}</th>
          <th scope="col">{say('places.column-what')}</th>
        </tr>
      </thead>
      <tbody>
        {cooperations.map((cooperation) => {
          const { id, form, since, until, status, themes, url, label } = cooperation;
          return (
            <tr key={id}>
              <th scope="row">
                <Side actors={cooperation.authorities} />
              </th>
              <td>
                <Side actors={cooperation.partners} />
              </td>
              <td className={styles.since}>
                <SiteLink to={url}>
                  {sayPeriod(since, until, lang, say) ?? say('places.undated')}
                  <VisuallyHidden>{say('places.open', { label })}</VisuallyHidden>
                </SiteLink>
                {status === 'active' ? null : <span className={styles.place}>{say(`lists.cooperation-status.${status}`)}</span>}
              </td>
              <td>
                <span className={styles.form}>
                  <FormStroke form={form} /> {say(`lists.form.${form}`)}
                </span>
                {themes.length === 0 ? null : <span className={styles.place}>{themes.map((theme) => theme.label).join(', ')}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Side({ actors }: { readonly actors: readonly ActorShort[] }) {
  const { say } = useWords();
  if (actors.length === 0) return <span className={styles.place}>{say('entries.unknown')}</span>;
  return (
    <ul role="list" className={styles.side}>
      {actors.map(({ id, label, url, place }) => (
        <li key={id}>
          <SiteLink to={url}>{label}</SiteLink>
          <span className={styles.place}>{sayPlace(place, label)}</span>
        </li>
      ))}
    </ul>
  );
}
