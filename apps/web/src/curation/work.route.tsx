import { apiPaths, sitePaths, type WorkAnswer, type WorkCountsAnswer } from '@portulan/contract';
import { ENTRY_ROOMS, WORK_LISTS } from '@portulan/domain';
import { State } from '@portulan/ui';
import { useLoaderData, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { readAccount } from '../people/ask-account.server.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { PageWays } from './page-ways.js';
import { readFrame } from './read-entry.server.js';
import work from './work.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.work'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const query = new URL(args.request.url).searchParams;
  const list = WORK_LISTS.find((name) => name === query.get('liste')) ?? 'stale';
  const network = args.params['network'] ?? '';
  const door = `${apiPaths.staff}/networks/${encodeURIComponent(network)}`;
  const page = Math.max(1, Number(query.get('page')) || 1);
  const [counts, items] = [
    await readAccount<WorkCountsAnswer>(args, `${door}/board`),
    await readAccount<WorkAnswer>(args, `${door}/work/${list}?page=${page}`),
  ];
  return { ...frame, network, list, counts, items };
}

/** What a network has to do next, list by list. */
export default function Work() {
  const { say, intl } = useWords();
  const { account, networks, network, list, counts, items } = useLoaderData<typeof loader>();
  const label = networks.find(({ id }) => id === network)?.label ?? network;
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>{label}</p>
        <h1>{say('curation.work')}</h1>
        <p className={styles.ways}>
          {ENTRY_ROOMS.map((room) => (
            <SiteLink key={room} to={`${sitePaths.newEntry(room)}?${new URLSearchParams({ reseau: network })}`}>
              {say(`curation.new.${room}`)}
            </SiteLink>
          ))}
        </p>
      </header>
      <div className={styles.columns}>
        <nav className={styles.section} aria-label={say('curation.lists')}>
          <ul role="list" className={work.lists}>
            <li>
              <SiteLink to={sitePaths.proposals(network)} className={work.list}>
                <span>{say('curation.proposals')}</span>
                <span className={work.count}>{intl.formatNumber(counts.proposals)}</span>
              </SiteLink>
            </li>
            <li>
              <SiteLink to={sitePaths.duplicates(network)} className={work.list}>
                <span>{say('curation.duplicates')}</span>
                <span className={work.count}>{intl.formatNumber(counts.duplicates)}</span>
              </SiteLink>
            </li>
            <li>
              <SiteLink to={sitePaths.sheets(network)} className={work.list}>
                <span>{say('sheets.title')}</span>
              </SiteLink>
            </li>
            {WORK_LISTS.map((one) => (
              <li key={one}>
                <SiteLink to={`?liste=${one}`} className={work.list} aria-current={one === list ? 'page' : undefined}>
                  <span>{say(`curation.list.${one}`)}</span>
                  <span className={work.count}>{intl.formatNumber(counts[one])}</span>
                </SiteLink>
              </li>
            ))}
          </ul>
        </nav>
        <section className={styles.section} aria-labelledby="list">
          <h2 id="list">{say(`curation.list.${list}`)}</h2>
          <p className={styles.note}>{say(`curation.list-note.${list}`)}</p>
          {items.items.length === 0 ? (
            <State level={3} title={say('curation.nothing-left')} />
          ) : (
            <ul role="list" className={styles.versions}>
              {items.items.map((item) => (
                <li key={item.id} className={styles.version}>
                  <SiteLink to={sitePaths.editEntry(item.id)}>
                    <strong>{item.label}</strong>
                  </SiteLink>
                  <span className={styles.note}>
                    {say(`curation.room.${item.room}`)}
                    {', '}
                    {item.checkedOn === null ? say('curation.never-checked') : say('curation.checked-on', { day: intl.formatDate(item.checkedOn, { dateStyle: 'long', timeZone: 'UTC' }) })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <PageWays page={items.page} total={items.total} query={{ liste: list }} />
        </section>
      </div>
    </StaffFrame>
  );
}
