import { API_BASE, apiPaths, sitePaths, type networksAnswerSchema } from '@portulan/contract';
import type { ReactNode } from 'react';
import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import type { z } from 'zod';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './about.module.css';
import { ABOUT_SECTIONS, DATA_SOURCES, type AboutSection } from './about-facts.js';

export const meta: MetaFunction = (context) =>
  pageMeta(context, (say) => ({ title: say('about.title'), description: say('about.lead') }));

type NetworksAnswer = z.output<typeof networksAnswerSchema>;

/** The networks are who to write to; the page stands without them. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<NetworksAnswer> {
  const query = new URLSearchParams({ lang: readLang(request.url) });
  return getFromApi<NetworksAnswer>(context, `${apiPaths.networks}?${query}`).catch(() => ({ items: [] }));
}

const emphasised = (parts: ReactNode[]) => <strong key="strong">{parts}</strong>;

/** What this is, who keeps it, where its facts come from, what one may do with them. */
export default function About() {
  const { say } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('about.title')}</h1>
        <p className={styles.lead}>{say('about.lead')}</p>
      </header>
      <nav aria-label={say('about.contents')} className={styles.contents}>
        <ol role="list">
          {ABOUT_SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{say(`about.${section}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.text}>
        {ABOUT_SECTIONS.map((section) => (
          <section key={section} id={section} aria-labelledby={`${section}-title`}>
            <h2 id={`${section}-title`}>{say(`about.${section}.title`)}</h2>
            <SectionText section={section} />
          </section>
        ))}
      </div>
    </div>
  );
}

function SectionText({ section }: { section: AboutSection }) {
  if (section === 'sources') return <Sources />;
  if (section === 'reutiliser') return <Reuse />;
  if (section === 'contact') return <Contact />;
  if (section === 'donnees-personnelles') return <Persons />;
  return <Paragraphs section={section} />;
}

/** The paragraphs of a section, one message each: `about.<section>.1`, `about.<section>.2`... */
function Paragraphs({ section }: { section: string }) {
  const { sayRich, knows } = useWords();
  const numbers: number[] = [];
  while (knows(`about.${section}.${numbers.length + 1}`)) numbers.push(numbers.length + 1);
  return numbers.map((number) => <p key={number}>{sayRich(`about.${section}.${number}`, { b: emphasised })}</p>);
}

function Sources() {
  const { say } = useWords();
  return (
    <>
      <Paragraphs section="sources" />
      <div className={styles.scroll} role="region" aria-label={say('about.sources.table')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('about.sources.what')}</th>
              <th scope="col">{say('about.sources.publisher')}</th>
              <th scope="col">{say('about.sources.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {DATA_SOURCES.map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  <a href={source.url}>{say(`about.source.${source.id}`)}</a>
                </th>
                <td>{source.publisher}</td>
                <td>{source.licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Reuse() {
  const { say } = useWords();
  return (
    <>
      <Paragraphs section="reutiliser" />
      <ul>
        <li>
          <a href="/api/docs">{say('about.reutiliser.reference')}</a>
        </li>
        <li>
          <a href={`${API_BASE}/openapi.json`}>{say('about.reutiliser.openapi')}</a>
        </li>
      </ul>
    </>
  );
}

function Persons() {
  const { say } = useWords();
  return (
    <>
      <Paragraphs section="donnees-personnelles" />
      <p>
        <SiteLink to={sitePaths.ownData}>{say('about.donnees-personnelles.own')}</SiteLink>
      </p>
    </>
  );
}

function Contact() {
  const { say } = useWords();
  const { items: networks } = useLoaderData<typeof loader>();
  return (
    <>
      <Paragraphs section="contact" />
      <ul role="list" className={styles.networks}>
        {networks.map((network) => (
          <li key={network.id}>
            {network.website === null ? network.label : <a href={network.website}>{network.label}</a>}
          </li>
        ))}
      </ul>
      <p>
        <SiteLink to={sitePaths.staff}>{say('about.contact.staff')}</SiteLink>
      </p>
    </>
  );
}
