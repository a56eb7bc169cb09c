import { apiPaths, sitePaths, type networksAnswerSchema } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import type { CSSProperties } from 'react';
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './network.module.css';

const LATEST = 8;

interface Card {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly place?: { readonly label: string | null } | null;
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const lang = readLang(request.url);
  const { items } = await getFromApi<z.output<typeof networksAnswerSchema>>(context, `${apiPaths.networks}?lang=${lang}`);
  const network = items.find(({ id }) => id === params['network']);
  if (network === undefined) throw data({ code: 'not-found' }, { status: 404 });
  const list = (room: (typeof ENTRY_ROOMS)[number], size: number) =>
    getFromApi<{ total: number; items: readonly Card[] }>(context, `${apiPaths[room]}?${new URLSearchParams({ network: network.id, lang, size: String(size), sort: '-updated' })}`);
  const [territories, actors, cooperations, projects] = await Promise.all([
    getFromApi<{ items: readonly { tier: string; code: string; label: string }[] }>(context, `${apiPaths.territories}?lang=${lang}`),
    list('actors', LATEST),
    list('cooperations', 1),
    list('projects', 1),
  ]);
  const named = network.perimeter.flatMap((ref) => territories.items.find(({ tier, code }) => `${tier}:${code}` === ref)?.label ?? []);
  const totals = { actors: actors.total, cooperations: cooperations.total, projects: projects.total };
  return { network, territories: named, totals, latest: actors.items.map(({ id, slug, label, place }) => ({ id, slug, label, place: place?.label ?? null })) };
}

export const meta = (context: MetaContext & { loaderData?: { network: { label: string } } }) =>
  pageMeta(context, (say) => {
    const label = context.loaderData?.network.label;
    return label === undefined ? { title: say('networks.missing'), isUnlisted: true } : { title: label, description: say('networks.lead', { name: label }) };
  });

/** The front of one network: who it is, the territories it answers for, the entries it keeps. */
export default function Network() {
  const { say, intl } = useWords();
  const { network, territories, totals, latest } = useLoaderData<typeof loader>();
  const { id, label, acronym, colour, website, url } = network;
  const slug = url?.split('/').at(-1);
  const filter = `?${new URLSearchParams({ network: id })}`;
  return (
    <div className={styles.page} style={colour === null ? undefined : ({ '--network': colour } as CSSProperties)}>
      <header className={styles.header}>
        {acronym !== null && <p className={styles.acronym}>{acronym}</p>}
        <h1>{label}</h1>
        <p className={styles.lead}>{say('networks.lead', { name: label })}</p>
        {territories.length > 0 && <p>{say('networks.answers-for', { territories: intl.formatList([...territories]) })}</p>}
        <p className={styles.ways}>
          {website !== null && <a href={website}>{say('networks.site')}</a>}
          {slug !== undefined && <SiteLink to={sitePaths.actors(decodeURIComponent(slug))}>{say('networks.as-actor')}</SiteLink>}
        </p>
      </header>
      <section className={styles.part} aria-labelledby="kept">
        <h2 id="kept">{say('networks.kept')}</h2>
        <ul role="list" className={styles.totals}>
          {ENTRY_ROOMS.map((room) => (
            <li key={room}>
              <SiteLink to={`${sitePaths[room]()}${filter}`}>{say(`networks.${room}`, { count: totals[room] })}</SiteLink>
            </li>
          ))}
          <li>
            <SiteLink to={`${sitePaths.map}${filter}`}>{say('networks.on-map')}</SiteLink>
          </li>
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="latest">
        <h2 id="latest">{say('networks.latest')}</h2>
        {latest.length === 0 ? (
          <p>{say('networks.none')}</p>
        ) : (
          <ul role="list" className={styles.latest}>
            {latest.map((actor) => (
              <li key={actor.id}>
                <SiteLink to={sitePaths.actors(actor.slug)}>{actor.label}</SiteLink>
                {actor.place !== null && actor.place !== actor.label && <span className={styles.place}> {actor.place}</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
