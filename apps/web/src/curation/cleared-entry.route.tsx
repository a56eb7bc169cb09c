import { apiPaths, sitePaths, type ClearedContent, type networksAnswerSchema } from '@portulan/contract';
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { z } from 'zod';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { readLists } from './read-entry.server.js';
import { sayValue } from './say-value.js';
import styles from './cleared-entry.module.css';

export async function loader(args: LoaderFunctionArgs) {
  const lang = readLang(args.request.url);
  const id = args.params['network'] ?? '';
  const { items } = await getFromApi<z.output<typeof networksAnswerSchema>>(args.context, `${apiPaths.networks}?lang=${lang}`);
  const network = items.find((one) => one.id === id);
  if (network === undefined) throw data({ code: 'not-found' }, { status: 404 });
  const entry = await getFromApi<ClearedContent>(args.context, `${apiPaths.cleared(id, args.params['entry'] ?? '')}?lang=${lang}`);
  return { network: { id, label: network.label }, entry, lists: await readLists(args, lang) };
}

/** What all others are shown is the page to be found. */
export const meta = (context: MetaContext & { loaderData?: { entry: { label: string } } }) =>
  pageMeta(context, (say) => ({ title: context.loaderData?.entry.label ?? say('networks.missing'), isUnlisted: true }));

/** An entry as a network approved it, whatever its keeper changed since. */
export default function ClearedEntry() {
  const words = useWords();
  const { say, day } = words;
  const { network, entry, lists } = useLoaderData<typeof loader>();
  const { room, slug, label, isLatest, clearedOn, fields, names } = entry as ClearedContent;
  const isSaid = (value: unknown) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.network(network.id)}>{network.label}</SiteLink>
        </p>
        <h1>{label}</h1>
        <p>{say('networks.cleared-by', { network: network.label, day: day(clearedOn) })}</p>
        <p className={styles.ways}>
          <span>{say(isLatest ? 'networks.cleared-latest' : 'networks.cleared-older')}</span>
          <SiteLink to={sitePaths[room](slug)}>{say('networks.cleared-now')}</SiteLink>
        </p>
      </header>
      <dl className={styles.facts}>
        {Object.entries(fields)
          .filter(([, value]) => isSaid(value))
          .map(([field, value]) => (
            <div key={field}>
              <dt>{say(`curation.field.${field}`)}</dt>
              <dd>{sayValue(field, value, words, lists, names)}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
