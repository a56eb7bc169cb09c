import { API_BASE, sitePaths, type Overview } from '@portulan/contract';
import { buttonClass } from '@portulan/ui';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { ListRoom } from '../lists/list-room.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { FileLinks } from '../sharing/index.js';
import { loadOpenData } from './load-open-data.server.js';
import styles from './open-data.module.css';

export const loader = (args: LoaderFunctionArgs) => loadOpenData(args);

export const meta = (context: MetaContext) => pageMeta(context, (say) => ({ title: say('data.title'), description: say('data.lead') }));

const ROOMS: readonly ListRoom[] = ['actors', 'projects', 'cooperations'];
const NO_FILTER = new URLSearchParams();

/** Everything that can be taken away: whole sets, the API, a map for one's own site; and on what terms. */
export default function OpenData() {
  const overview: Overview = useLoaderData<typeof loader>();
  const { say, sayRich, count } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('data.title')}</h1>
        <p className={styles.lead}>{say('data.lead')}</p>
      </header>
      <section className={styles.section} aria-labelledby="telecharger">
        <h2 id="telecharger">{say('data.download')}</h2>
        <p>{say('data.download-about')}</p>
        <div className={styles.rooms}>
          {ROOMS.map((room) => (
            <section key={room} className={styles.room} aria-labelledby={`fichiers-${room}`}>
              <h3 id={`fichiers-${room}`}>{say(`${room}.title`)}</h3>
              <p className={styles.count}>{say('data.entries', { count: overview[room], shown: count(overview[room]) })}</p>
              <FileLinks room={room} filters={NO_FILTER} />
            </section>
          ))}
        </div>
      </section>
      <section className={styles.section} aria-labelledby="integrer">
        <h2 id="integrer">{say('data.embed')}</h2>
        <p>{say('data.embed-about')}</p>
        <p>
          <SiteLink to={sitePaths.embedBuilder} className={buttonClass({ kind: 'primary' })}>
            {say('data.embed-go')}
          </SiteLink>
        </p>
      </section>
      <section className={styles.section} aria-labelledby="api">
        <h2 id="api">{say('data.api')}</h2>
        <p>{say('data.api-about')}</p>
        <pre className={styles.sample} tabIndex={0} aria-label={say('data.api-sample')}>
          <code>{`${API_BASE}/actors?country=SN&where=partner&theme=water\n${API_BASE}/cooperations?region=93&form=twinning\n${API_BASE}/projects.csv?country=ML&since=2020`}</code>
        </pre>
        <ul role="list" className={styles.links}>
          <li>
            <a href="/api/docs">{say('data.api-reference')}</a>
          </li>
          <li>
            <a href={`${API_BASE}/openapi.json`}>{say('data.api-openapi')}</a>
          </li>
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="licence">
        <h2 id="licence">{say('data.licence')}</h2>
        <p>
          {sayRich('data.licence-about', {
            licence: (parts) => (
              <a key="licence" href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">
                {parts}
              </a>
            ),
          })}
        </p>
        <p>{say('data.private')}</p>
        <p>
          <SiteLink to={`${sitePaths.about}#sources`}>{say('data.sources')}</SiteLink>
        </p>
      </section>
    </div>
  );
}
