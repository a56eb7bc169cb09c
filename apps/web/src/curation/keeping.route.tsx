import { apiPaths, sitePaths, type EditingAnswer, type KeepingAnswer, type networksAnswerSchema } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { Button, Field, inputClass, State, Tag } from '@portulan/ui';
import { Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import type { z } from 'zod';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount, showRefused } from '../people/ask-account.server.js';
import { getFromApi } from '../shell/api.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { LangInput, SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { DeedForm } from './deed-form.js';
import { DifferenceTable } from './difference-table.js';
import type { FieldLists } from './field-box.js';
import { entryDoor, readFrame, readLists } from './read-entry.server.js';
import { useRefusalWords } from './use-refusal-words.js';
import { WorkHeader } from './work-header.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.keeping.title'), isUnlisted: true }));

const doorOf = (network: string) => `${apiPaths.staff}/networks/${encodeURIComponent(network)}`;
const FOUND_MAX = 5;

interface Found {
  readonly id: string;
  readonly room: EntryRoom;
  readonly label: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const lang = readLang(args.request.url);
  const query = new URL(args.request.url).searchParams;
  const [q, id] = [query.get('mots')?.trim() ?? '', query.get('fiche')];
  const keeping = await readAccount<KeepingAnswer>(args, `${doorOf(network)}/keeping`);
  const { items } = await getFromApi<z.output<typeof networksAnswerSchema>>(args.context, `${apiPaths.networks}?lang=${lang}`);
  const offered = id === null ? null : await readAccount<EditingAnswer>(args, entryDoor(id));
  const search = async (room: EntryRoom): Promise<Found[]> => {
    const found = await getFromApi<{ items: readonly { id: string; label?: string; title?: string; slug: string }[] }>(args.context, `${apiPaths[room]}?${new URLSearchParams({ q, lang, size: String(FOUND_MAX) })}`);
    return found.items.map((item) => ({ id: item.id, room, label: item.label ?? item.title ?? item.slug }));
  };
  const found = q === '' ? null : (await Promise.all(ENTRY_ROOMS.map(search))).flat();
  const others = items.filter((one) => one.id !== network).map((one) => ({ id: one.id, label: one.label }));
  return { ...frame, network, keeping, others, offered: offered?.may.handOver === true ? offered.entry : null, q, found, lists: await readLists(args, lang), done: query.get('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const network = args.params['network'] ?? '';
  const door = doorOf(network);
  const entry = encodeURIComponent(text('entry'));
  const answer = (isAccepted: boolean) => askAccount(args, 'POST', `${door}/hand-overs/${encodeURIComponent(text('offer'))}`, { isAccepted });
  const deeds: Deeds<unknown> = {
    offer: () => askAccount(args, 'POST', `${entryDoor(text('entry'))}/hand-over`, { toNetwork: text('toNetwork') }),
    accept: () => answer(true),
    decline: () => answer(false),
    watch: () => askAccount(args, 'POST', `${door}/watches`, { entryIds: [text('entry')] }),
    unwatch: () => askAccount(args, 'DELETE', `${door}/watches/${entry}`),
    seen: () => askAccount(args, 'POST', `${door}/watches/${entry}/seen`, { version: Number(text('version')) }),
    clear: () => askAccount(args, 'POST', `${door}/clearances/${entry}`, { version: Number(text('version')) }),
  };
  const deed = text('intent');
  const told = await answerDeed(args.request, deed, deeds);
  if (!told.ok) return showRefused(told.refused);
  throw redirect(inLang(`${sitePaths.keeping(network)}?fait=${deed}`, readLang(args.request.url)));
}

const DEEDS = ['offer', 'accept', 'decline', 'watch', 'unwatch', 'seen', 'clear'];

/** What passes between a network and the others: entries handed over, entries of others that it follows and approves. */
export default function Keeping() {
  const { say, day } = useWords();
  const { account, networks, network, keeping, others, offered, q, found, lists, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  return (
    <StaffFrame account={account} networks={networks}>
      <WorkHeader network={network} title={say('curation.keeping.title')} lead={say('curation.keeping.lead')} />
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {result === undefined && done !== null && DEEDS.includes(done) && (
        <p className={styles.told} role="status">
          {say(`curation.keeping.done.${done}`)}
        </p>
      )}
      {offered !== null && (
        <section className={styles.section} aria-labelledby="offer">
          <h2 id="offer">{say('curation.keeping.offer', { label: offered.label })}</h2>
          <p className={styles.note}>{say('curation.keeping.offer-note')}</p>
          <Form method="post" className={styles.save}>
            <input type="hidden" name="intent" value="offer" />
            <input type="hidden" name="entry" value={offered.id} />
            <div className={styles.box}>
              <label htmlFor="to-network">{say('curation.keeping.to')}</label>
              <select id="to-network" name="toNetwork" className={inputClass}>
                {others.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <div className={styles.actions}>
              <Button kind="primary" type="submit">
                {say('curation.keeping.send')}
              </Button>
            </div>
          </Form>
        </section>
      )}
      <section className={styles.section} aria-labelledby="offered">
        <h2 id="offered">{say('curation.keeping.offered')}</h2>
        {keeping.offered.length === 0 && <p>{say('curation.keeping.none-offered')}</p>}
        {keeping.offered.length + keeping.offers.length > 0 && (
          <ul role="list" className={styles.versions}>
            {keeping.offered.map((one) => (
              <li key={one.id} className={styles.version}>
                <strong>{one.label}</strong>
                <span className={styles.note}>{say('curation.keeping.from', { room: say(`curation.room.${one.room}`), network: one.network?.label ?? say('curation.keeping.nobody'), day: day(one.offeredOn) })}</span>
                {keeping.mayAnswer && (
                  <div className={styles.actions}>
                    <DeedForm size="small" intent="accept" fields={{ offer: one.id }} label={say('curation.keeping.accept')} about={one.label} />
                    <DeedForm size="small" intent="decline" fields={{ offer: one.id }} label={say('curation.keeping.decline')} about={one.label} />
                  </div>
                )}
              </li>
            ))}
            {keeping.offers.map((one) => (
              <li key={one.id} className={styles.version}>
                <SiteLink to={sitePaths.editEntry(one.entryId)}>
                  <strong>{one.label}</strong>
                </SiteLink>
                <span className={styles.note}>{say('curation.keeping.waits', { network: one.network?.label ?? '', day: day(one.offeredOn) })}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={styles.section} aria-labelledby="watched">
        <h2 id="watched">{say('curation.keeping.watched')}</h2>
        <p className={styles.note}>{say('curation.keeping.watched-note')}</p>
        <Form method="get" className={`${styles.actions} ${styles.find}`}>
          <LangInput />
          <Field label={say('curation.keeping.search')} name="mots" maxLength={100} defaultValue={q} />
          <Button type="submit">{say('curation.search')}</Button>
        </Form>
        {found !== null && <FoundEntries found={found} watched={keeping.watched.map(({ entryId }) => entryId)} />}
        {keeping.watched.length === 0 ? <State level={3} title={say('curation.keeping.none-watched')} /> : <Watched watched={(keeping as KeepingAnswer).watched} lists={lists} />}
      </section>
    </StaffFrame>
  );
}

function FoundEntries({ found, watched }: { found: readonly Found[]; watched: readonly string[] }) {
  const { say } = useWords();
  const rest = found.filter(({ id }) => !watched.includes(id));
  if (rest.length === 0) return <p role="status">{say('curation.found-none')}</p>;
  return (
    <ul role="list" className={styles.versions}>
      {rest.map(({ id, room, label }) => (
        <li key={id} className={styles.version}>
          <strong>{label}</strong>
          <span className={styles.actions}>
            <Tag>{say(`curation.room.${room}`)}</Tag>
            <DeedForm size="small" intent="watch" fields={{ entry: id }} label={say('curation.keeping.watch')} about={label} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Watched({ watched, lists }: { watched: KeepingAnswer['watched']; lists: FieldLists }) {
  const { say } = useWords();
  return (
    <ul role="list" className={styles.versions}>
      {watched.map(({ entryId, room, slug, label, keeper, version, seenVersion, clearedVersion, changes }) => (
        <li key={entryId} className={styles.version}>
          <SiteLink to={sitePaths[room](slug)}>
            <strong>{label}</strong>
          </SiteLink>
          <span className={styles.note}>
            {say('curation.keeping.kept-by', { network: keeper?.label ?? say('curation.keeping.nobody') })}
            {clearedVersion !== null && ` ${say('curation.keeping.cleared', { version: clearedVersion })}`}
          </span>
          {version > seenVersion && <DifferenceTable difference={{ fields: changes }} room={room} lists={lists} />}
          <div className={styles.actions}>
            {version > seenVersion && <DeedForm size="small" intent="seen" fields={{ entry: entryId, version: String(version) }} label={say('curation.keeping.seen')} about={label} />}
            {clearedVersion !== version && <DeedForm size="small" intent="clear" fields={{ entry: entryId, version: String(version) }} label={say('curation.keeping.clear', { version })} about={label} />}
            <DeedForm size="small" intent="unwatch" fields={{ entry: entryId }} label={say('curation.keeping.unwatch')} about={label} />
          </div>
        </li>
      ))}
    </ul>
  );
}
