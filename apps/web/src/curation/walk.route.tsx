import { apiPaths, sitePaths, type EditingAnswer, type WorkPlaceAnswer } from '@portulan/contract';
import { Button, buttonClass, State, Tag } from '@portulan/ui';
import { useEffect, useRef } from 'react';
import { Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount, showRefused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { DeedForm } from './deed-form.js';
import type { FieldLists } from './field-box.js';
import { LinkNote } from './link-note.js';
import { entryDoor, readFrame, readLists } from './read-entry.server.js';
import { sayValue } from './say-value.js';
import { ShortcutKeys } from './shortcut-keys.js';
import { useRefusalWords } from './use-refusal-words.js';
import { askWorkChoice, readWorkChoice, writeWorkChoice, type WorkChoice } from './work-choice.js';
import work from './work.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.walk'), isUnlisted: true }));

const doorOf = (network: string) => `${apiPaths.staff}/networks/${encodeURIComponent(network)}`;
const readRank = (text: string | null) => Math.max(1, Math.floor(Number(text)) || 1);

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const query = new URL(args.request.url).searchParams;
  const choice = readWorkChoice(query);
  const network = args.params['network'] ?? '';
  const [entry, rank] = [query.get('fiche'), readRank(query.get('rang'))];
  const asked = askWorkChoice(choice, { rank: String(rank), ...(entry === null ? {} : { entry }) });
  const place = await readAccount<WorkPlaceAnswer>(args, `${doorOf(network)}/work/${choice.list}/place?${asked}`);
  // Another network's entry can be looked at, and is not for us to edit.
  const editing = place.entry === null ? null : await askAccount<EditingAnswer>(args, 'GET', entryDoor(place.entry.id));
  return { ...frame, network, choice, place, rank: place.rank ?? rank, editing: editing?.ok === true ? editing.body : null, lists: await readLists(args, readLang(args.request.url)), done: query.get('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const network = args.params['network'] ?? '';
  const deeds: Deeds<unknown> = {
    check: () => askAccount(args, 'PUT', entryDoor(text('id')), { seenVersion: Number(text('version')), changes: {}, isConfirmed: true }),
    look: () => askAccount(args, 'POST', `${doorOf(network)}/links/look`, { entryIds: [text('id')] }),
    clear: () => askAccount(args, 'POST', `${doorOf(network)}/clearances/${encodeURIComponent(text('id'))}`, { version: Number(text('version')) }),
  };
  const deed = text('intent');
  const answer = await answerDeed(args.request, deed, deeds);
  if (!answer.ok) return showRefused(answer.refused);
  const query = new URL(args.request.url).searchParams;
  const next = text('next');
  // What is done leads to what comes next; the last one leads to the end.
  const to: Record<string, string> = deed === 'look' ? { fiche: text('id') } : next === '' ? { rang: '1000000' } : { fiche: next };
  const stay = new URLSearchParams({ ...writeWorkChoice(readWorkChoice(query)), rang: text('rank'), ...to, fait: deed });
  throw redirect(inLang(`${sitePaths.walk(network)}?${stay}`, readLang(args.request.url)));
}

const TOLD: Readonly<Record<string, string>> = { check: 'curation.walk.checked', look: 'curation.done.look', clear: 'curation.keeping.done.clear' };

/** A list of the board, one entry after the other, by keyboard if one likes; the address keeps the place. */
export default function Walk() {
  const { say } = useWords();
  const { account, networks, network, choice, place, rank, editing, lists, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const query = writeWorkChoice(choice as WorkChoice);
  const to = (fiche: string, rang: number) => `?${new URLSearchParams({ ...query, fiche, rang: String(rang) })}`;
  const { entry, previous, next, total, links } = place;
  const fields = { id: entry?.id ?? '', version: String(entry?.version ?? ''), next: next ?? '', rank: String(rank) };
  const title = useNewTitle(entry?.id);
  const keys = [
    { key: 'j', label: say('curation.walk.next') },
    { key: 'k', label: say('curation.walk.previous') },
    { key: 'v', label: say('curation.walk.check') },
    { key: 'm', label: say('curation.edit') },
    { key: 'o', label: say('curation.see-public') },
    { key: 'l', label: say('curation.walk.list') },
  ];
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={`${sitePaths.work(network)}?${new URLSearchParams(query)}`} data-key="l">
            {say('curation.walk.list')}
          </SiteLink>
          <span>{say(`curation.list.${choice.list}`)}</span>
          {entry !== null && <span>{place.rank === null ? say('curation.walk.left', { total }) : say('curation.walk.place', { rank: place.rank, total })}</span>}
        </p>
        <h1 ref={title} tabIndex={-1} className={work.title}>
          {entry?.label ?? say('curation.walk.end')}
        </h1>
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {result === undefined && done !== null && Object.hasOwn(TOLD, done) && (
        <p className={styles.told} role="status">
          {say(TOLD[done] as string)}
        </p>
      )}
      <nav className={styles.actions} aria-label={say('curation.walk')}>
        {previous !== null && (
          <SiteLink to={to(previous, Math.max(1, rank - 1))} className={buttonClass()} data-key="k">
            {say('curation.walk.previous')}
          </SiteLink>
        )}
        {entry !== null && next !== null && (
          <SiteLink to={to(next, place.rank === null ? rank : rank + 1)} className={buttonClass()} data-key="j">
            {say('curation.walk.next')}
          </SiteLink>
        )}
        <ShortcutKeys keys={keys} />
      </nav>
      {entry === null ? (
        <State title={say('curation.nothing-left')}>
          <p>{say('curation.walk.end-body', { total })}</p>
        </State>
      ) : (
        <section className={styles.section} aria-label={entry.label}>
          <p className={styles.actions}>
            <Tag>{say(`curation.room.${entry.room}`)}</Tag>
            <Tag>{say(`curation.state.${entry.state}`)}</Tag>
            <span className={styles.note}>{say('curation.version', { version: entry.version })}</span>
          </p>
          <div className={styles.actions}>
            {editing !== null && <DeedForm kind="primary" intent="check" label={say('curation.walk.check')} fields={fields} shortcut="v" />}
            {choice.list === 'to-clear' && <DeedForm kind="primary" intent="clear" label={say('curation.keeping.clear', { version: entry.version })} fields={fields} />}
            {editing !== null && (
              <SiteLink to={sitePaths.editEntry(entry.id)} className={buttonClass()} data-key="m">
                {say('curation.edit')}
              </SiteLink>
            )}
            {(entry.state === 'published' || entry.state === 'dormant') && (
              <SiteLink to={sitePaths[entry.room](entry.slug)} className={buttonClass({ kind: 'quiet' })} data-key="o">
                {say('curation.see-public')}
              </SiteLink>
            )}
          </div>
          {editing === null ? <p>{say('curation.refusal.forbidden')}</p> : <Facts editing={editing as EditingAnswer} lists={lists} />}
          {links.length > 0 && (
            <div className={styles.lines}>
              <h2>{say('curation.links')}</h2>
              {links.map((link) => (
                <LinkNote key={link.url} link={link} />
              ))}
              <Form method="post">
                <input type="hidden" name="intent" value="look" />
                <input type="hidden" name="id" value={entry.id} />
                <input type="hidden" name="rank" value={rank} />
                <Button type="submit" size="small">
                  {say('curation.look-again')}
                </Button>
              </Form>
            </div>
          )}
        </section>
      )}
    </StaffFrame>
  );
}

/** When the page goes on to another entry, reading begins at its title. */
function useNewTitle(id: string | undefined) {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current !== id) title.current?.focus();
    shown.current = id;
  }, [id]);
  return title;
}

const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What only actors of other kinds have is not lacking. */
const isOfAnother = (field: string, kind: unknown) => (field === 'category' && kind !== 'institution') || (field === 'tier' && kind !== 'authority' && kind !== 'partner-government');

/** What the entry says, field by field; what it does not say, all in one line, is what one may be here for. */
function Facts({ editing: { fields, names, checkedOn }, lists }: { editing: EditingAnswer; lists: FieldLists }) {
  const words = useWords();
  const { say, day } = words;
  const told = Object.entries(fields).filter(([field]) => field !== 'sdgTargets' && !isOfAnother(field, fields['kind']));
  const lacking = told.filter(([, value]) => isNothing(value)).map(([field]) => say(`curation.field.${field}`));
  return (
    <dl className={work.facts}>
      <div>
        <dt>{say('curation.field.checkedOn')}</dt>
        <dd>{checkedOn === null ? say('curation.never-checked') : day(checkedOn)}</dd>
      </div>
      {lacking.length > 0 && (
        <div data-empty>
          <dt>{say('curation.lacking')}</dt>
          <dd>{lacking.join(' · ')}</dd>
        </div>
      )}
      {told
        .filter(([, value]) => !isNothing(value))
        .map(([field, value]) => (
          <div key={field}>
            <dt>{say(`curation.field.${field}`)}</dt>
            <dd>{sayValue(field, value, words, lists, names)}</dd>
          </div>
        ))}
    </dl>
  );
}
