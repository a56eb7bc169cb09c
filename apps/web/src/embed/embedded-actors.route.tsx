import { sitePaths, type ActorCard } from '@portulan/contract';
import { useLoaderData, useLocation, useRouteLoaderData, type LoaderFunctionArgs } from 'react-router';
import { toAddress, withPage } from '../lists/list-address.js';
import type { PageHandle } from '../shell/frame.js';
import { inLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { EmbedFilters } from './embed-filters.js';
import { EmbedFrame } from './embed-frame.js';
import styles from './embedded-actors.module.css';
import { loadEmbeddedActors } from './load-embed.server.js';
import { oembedLinks } from './oembed-links.js';
import { wholePath } from './whole-path.js';

export const handle: PageHandle = { frame: 'bare' };

export const loader = (args: LoaderFunctionArgs) => loadEmbeddedActors(args);

export const meta = (context: MetaContext) => [
  ...pageMeta(context, (say) => ({ title: say('actors.title'), description: say('actors.lead'), isUnlisted: true })),
  ...oembedLinks(context),
];

const OFFERED = ['kind', 'region', 'country', 'theme'] as const;

/** The directory of actors in the page of another site. */
export default function EmbeddedActors() {
  const { answer, lang, networkLogo } = useLoaderData<typeof loader>();
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const params = new URLSearchParams(search);
  const last = Math.max(1, Math.ceil(answer.total / answer.size));
  return (
    <EmbedFrame title={say('actors.title')} wholePath={wholePath(sitePaths.actors(), search)} networkLogo={networkLogo}>
      <EmbedFilters offered={OFFERED} facets={answer.facets} />
      <p role="status" className={styles.count}>
        {say('actors.count', { count: answer.total })}
      </p>
      <ol role="list" className={styles.actors}>
        {answer.items.map((actor) => (
          <li key={actor.id}>
            <a href={(root?.publicUrl ?? '') + inLang(actor.url, lang)} target="_blank" rel="noopener">
              {actor.label}
            </a>
            <span className={styles.facts}>
              {[say(`lists.kind.${actor.kind}`), ...placeNames(actor), ...actor.themes.slice(0, 3).map(({ label }) => label)]
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      {last > 1 ? (
        <nav className={styles.pages} aria-label={say('embed.pages')}>
          {answer.page > 1 ? <SiteLink to={toAddress(pathname, withPage(params, answer.page - 1))}>{say('embed.before')}</SiteLink> : null}
          <span>{say('embed.page', { page: answer.page, last })}</span>
          {answer.page < last ? <SiteLink to={toAddress(pathname, withPage(params, answer.page + 1))}>{say('embed.after')}</SiteLink> : null}
        </nav>
      ) : null}
    </EmbedFrame>
  );
}

/** Where an actor sits, without saying its own name again. */
const placeNames = ({ label, place }: ActorCard) => (place === null ? [] : [...new Set([place.label, place.country === 'FR' ? '' : place.countryLabel])].filter((name) => name !== '' && name !== label));
