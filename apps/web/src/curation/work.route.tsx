import { apiPaths, sitePaths, type SavedListsAnswer, type WorkAnswer, type WorkCountsAnswer } from '@portulan/contract';
import { ENTRY_ROOMS, WORK_LISTS } from '@portulan/domain';
import { Button, buttonClass, Check, State, Tag, VisuallyHidden } from '@portulan/ui';
import { Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount, showRefused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { LangInput, SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { LinkNote } from './link-note.js';
import { PageWays } from './page-ways.js';
import { readFrame, readThemes } from './read-entry.server.js';
import { RowKeys } from './shortcut-keys.js';
import { useRefusalWords } from './use-refusal-words.js';
import { askWorkChoice, CHOICE_NAMES, readWorkChoice, writeWorkChoice, type WorkChoice } from './work-choice.js';
import { WorkFilters } from './work-filters.js';
import { WorkLists } from './work-lists.js';
import work from './work.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.work'), isUnlisted: true }));

const doorOf = (network: string) => `${apiPaths.staff}/networks/${encodeURIComponent(network)}`;

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const query = new URL(args.request.url).searchParams;
  const network = args.params['network'] ?? '';
  const page = Math.max(1, Number(query.get('page')) || 1);
  const counts = await readAccount<WorkCountsAnswer>(args, `${doorOf(network)}/board`);
  // What there is to do comes first.
  const choice = readWorkChoice(query, WORK_LISTS.find((list) => list !== 'all' && counts[list] > 0));
  const [saved, items, themes] = [
    await readAccount<SavedListsAnswer>(args, `${doorOf(network)}/saved-lists`),
    await readAccount<WorkAnswer>(args, `${doorOf(network)}/work/${choice.list}?${askWorkChoice(choice, { page: String(page) })}`),
    await readThemes(args, readLang(args.request.url)),
  ];
  return { ...frame, network, choice, isChosen: query.has(CHOICE_NAMES.list), counts, saved: saved.items, items, themes, done: query.get('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const network = args.params['network'] ?? '';
  const said = new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const choice = readWorkChoice(said);
  const deeds: Deeds<unknown> = {
    keep: () => askAccount(args, 'POST', `${doorOf(network)}/saved-lists`, { name: said.get('name') ?? '', ...choice }),
    forget: () => askAccount(args, 'DELETE', `${doorOf(network)}/saved-lists/${encodeURIComponent(said.get('saved') ?? '')}`),
    look: () => askAccount(args, 'POST', `${doorOf(network)}/links/look`, { entryIds: said.getAll('fiche') }),
  };
  const deed = said.get('intent') ?? '';
  const answer = await answerDeed(args.request, deed, deeds);
  if (!answer.ok) return showRefused(answer.refused);
  throw redirect(inLang(`${sitePaths.work(network)}?${new URLSearchParams({ ...writeWorkChoice(choice), fait: deed })}`, readLang(args.request.url)));
}

/** What a network has to do next, list by list. */
export default function Work() {
  const { say } = useWords();
  const { account, networks, network, choice, isChosen, counts, saved, items, themes, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
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
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {result === undefined && (done === 'keep' || done === 'forget' || done === 'look') && (
        <p className={styles.told} role="status">
          {say(`curation.done.${done}`)}
        </p>
      )}
      <div className={styles.columns}>
        <WorkLists network={network} choice={choice as WorkChoice} isChosen={isChosen} counts={counts} saved={saved} />
        <List network={network} choice={choice as WorkChoice} items={items} themes={themes} saved={saved} />
      </div>
    </StaffFrame>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function List({ network, choice, items: { items, total, page, looksAtLinks }, themes, saved }: { network: string; choice: WorkChoice } & Pick<Loaded, 'items' | 'themes' | 'saved'>) {
  const { say } = useWords();
  const { list } = choice;
  const query = writeWorkChoice(choice);
  const kept = saved.find((one) => JSON.stringify(writeWorkChoice(one)) === JSON.stringify(query));
  const hidden = Object.entries(query).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  return (
    <section className={styles.section} aria-labelledby="list">
      <h2 id="list">{kept?.name ?? say(`curation.list.${list}`)}</h2>
      <p className={styles.note}>{say(`curation.list-note.${list}`)}</p>
      {list === 'dead-links' && !looksAtLinks && <p className={styles.note}>{say('curation.links-off')}</p>}
      <WorkFilters choice={choice} themes={themes} />
      {items.length === 0 ? (
        <State level={3} title={say('curation.nothing-left')} />
      ) : (
        <Form method="get" action={sitePaths.bulkEdits(network)} className={styles.save}>
          <LangInput />
          {hidden}
          <div className={styles.actions}>
            <SiteLink to={`${sitePaths.walk(network)}?${new URLSearchParams({ ...query, rang: String((page - 1) * PAGE_SIZE + 1) })}`} className={buttonClass({ kind: 'primary' })}>
              {say('curation.walk')}
            </SiteLink>
            <Button type="submit">{say('curation.bulk.chosen')}</Button>
            <Button type="submit" name="tout" value="oui">
              {say('curation.bulk.whole', { count: total })}
            </Button>
            <RowKeys />
          </div>
          <ul role="list" className={styles.versions}>
            {items.map((item) => (
              <Item key={item.id} item={item} isAll={list === 'all'} />
            ))}
          </ul>
        </Form>
      )}
      {list === 'dead-links' && looksAtLinks && items.length > 0 && (
        <Form method="post">
          {hidden}
          <input type="hidden" name="intent" value="look" />
          {items.map(({ id }) => (
            <input key={id} type="hidden" name="fiche" value={id} />
          ))}
          <Button type="submit">{say('curation.look-again')}</Button>
        </Form>
      )}
      {kept !== undefined && (
        <Form method="post">
          {hidden}
          <input type="hidden" name="intent" value="forget" />
          <input type="hidden" name="saved" value={kept.id} />
          <Button type="submit" kind="quiet" size="small">
            {say('curation.forget-list', { name: kept.name })}
          </Button>
        </Form>
      )}
      <PageWays page={page} total={total} query={query} />
    </section>
  );
}

const PAGE_SIZE = 20;

function Item({ item: { id, room, label, state, checkedOn, links }, isAll }: { item: Loaded['items']['items'][number]; isAll: boolean }) {
  const { say, day } = useWords();
  return (
    <li className={`${styles.version} ${work.item}`}>
      <Check name="fiche" value={id} label={<VisuallyHidden>{say('curation.choose', { label })}</VisuallyHidden>} />
      <div className={styles.lines}>
        <SiteLink data-row to={sitePaths.editEntry(id)}>
          <strong>{label}</strong>
        </SiteLink>
        <span className={styles.note}>
          {say(`curation.room.${room}`)}
          {', '}
          {checkedOn === null ? say('curation.never-checked') : say('curation.checked-on', { day: day(checkedOn) })}
          {isAll && state !== 'published' && (
            <>
              {' '}
              <Tag>{say(`curation.state.${state}`)}</Tag>
            </>
          )}
        </span>
        {links.map((link) => (
          <LinkNote key={link.url} link={link} />
        ))}
      </div>
    </li>
  );
}
