import { apiPaths, NEW_ENTRY_PATHS, sitePaths, type FormTurn } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { Button, Field, inputClass } from '@portulan/ui';
import { useState } from 'react';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import { beginForm } from './begin-form.server.js';
import styles from './curation.module.css';
import { EntryForm } from './entry-form.js';
import { FormSections } from './form-sections.js';
import { KeepTyping } from './keep-typing.js';
import { LookalikeNote } from './lookalike-note.js';
import { readFrame, readLists } from './read-entry.server.js';
import { NO_RELATIONS, type Relations } from './relations.js';
import { ResumedNote, WindowsNote, type Writing } from './unfinished-notes.js';
import { DROP_UNFINISHED, dropUnfinished, giveUpUnfinished, readTurns, readTypedAround, readUnfinished } from './unfinished.server.js';
import { useFieldErrors } from './use-field-errors.js';
import { useRefusalWords } from './use-refusal-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.new'), isUnlisted: true }));

const roomOf = (path: string | undefined): EntryRoom => {
  const room = ENTRY_ROOMS.find((one) => NEW_ENTRY_PATHS[one] === path);
  if (room === undefined) throw data({ code: 'not-found' }, { status: 404 });
  return room;
};

export async function loader(args: LoaderFunctionArgs) {
  const room = roomOf(args.params['room']);
  const frame = await readFrame(args);
  const query = new URL(args.request.url).searchParams;
  const isGivenUp = query.has('abandon');
  const unfinished = await readUnfinished(args, room, room, isGivenUp);
  const lists = await readLists(args, readLang(args.request.url));
  return { ...frame, ...unfinished, room, asked: query.get('reseau'), lists, isGivenUp };
}

interface Unsaved {
  readonly refused: Refused | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations: Relations;
  readonly network: string;
  readonly sourceUrl: string;
  readonly reason: string;
  /** The typing that was sent. */
  readonly from: FormTurn | null;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const room = roomOf(args.params['room']);
  const intent = form.get('intent');
  if (intent === DROP_UNFINISHED) throw await giveUpUnfinished(args, room, sitePaths.newEntry(room), form);
  const begun = await beginForm(args, room, form);
  const { network, sourceUrl, reason } = readTypedAround(form);
  const kept = { network, sourceUrl, reason };
  const { typedIn, typedFrom } = readTurns(form);
  const unsaved = { ...kept, fields: begun.changes, relations: begun.relations, from: typedIn ?? typedFrom };
  if (!begun.isReady) return data<Unsaved>({ ...unsaved, refused: begun.refused });
  const state = intent === 'publish' ? 'published' : 'draft';
  const answer = await askAccount<{ id: string; version: number }>(args, 'POST', `${apiPaths.staff}/entries`, { room, ...kept, state, changes: begun.changes });
  if (answer.ok) {
    await dropUnfinished(args, room, form);
    throw redirect(inLang(`${sitePaths.editEntry(answer.body.id)}?version=${answer.body.version}`, readLang(args.request.url)));
  }
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data<Unsaved>({ ...unsaved, refused: answer.refused }, { status: answer.refused.status });
}

/** An entry that staff begin: kept as a draft, or published at once. */
export default function NewEntry() {
  const { say } = useWords();
  const { account, networks, room, asked, lists, resumed, windows, isGivenUp } = useLoaderData<typeof loader>();
  const unsaved = useActionData<typeof action>() as Unsaved | undefined;
  const sayRefusal = useRefusalWords();
  const refused = unsaved?.refused ?? null;
  const typed = unsaved ?? resumed;
  const from = unsaved === undefined ? (resumed?.turn ?? null) : unsaved.from;
  const [writing, setWriting] = useState<Writing | null>(null);
  const errorOf = useFieldErrors(refused);
  const relations: Relations = { ...(typed?.relations ?? NO_RELATIONS), mayCreate: true };
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>{say('curation.new')}</p>
        <h1>{say(`contribute.new.${room}`)}</h1>
      </header>
      {unsaved !== undefined && (refused === null ? <p className={styles.told} role="status">{say('curation.not-saved-yet')}</p> : <p className={styles.refused} role="alert">{say('curation.refused', { reason: sayRefusal(refused) })}</p>)}
      {unsaved === undefined && resumed === null && isGivenUp && <p className={styles.told} role="status">{say('forms.dropped-new')}</p>}
      {unsaved === undefined && resumed !== null && <ResumedNote keptAt={resumed.keptAt} newer={null} turn={resumed.turn} />}
      <WindowsNote windows={writing?.windows ?? windows} from={from} />
      <div className={styles.beside}>
        <FormSections room={room} errorOf={errorOf} />
        <form id="entry-form" method="post" className={styles.form} key={JSON.stringify([typed?.relations, from])} data-subject={room} data-sent={unsaved === undefined ? undefined : ''} noValidate>
          <LookalikeNote room={room} />
          <EntryForm room={room} fields={typed?.fields ?? START[room]} lists={lists} relations={relations} errorOf={errorOf} isSignedIn />
          <section className={styles.section} aria-labelledby="section-save">
            <h2 id="section-save">{say('curation.section.save')}</h2>
            <div className={styles.save}>
              <div className={styles.box}>
                <label htmlFor="network">{say('curation.field.keeper')}</label>
                <span id="network-help" className={styles.hint}>
                  {say('forms.help.network')}
                </span>
                <select id="network" name="network" defaultValue={typed?.network ?? asked ?? networks[0]?.id} className={inputClass} aria-describedby="network-help">
                  {networks.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
              <Field label={say('contribute.source-url')} hint={say('contribute.source-url-hint')} name="sourceUrl" inputMode="url" maxLength={500} defaultValue={typed?.sourceUrl ?? ''} />
              <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} defaultValue={typed?.reason ?? ''} />
              <div className={styles.actions}>
                <Button kind="primary" type="submit" name="intent" value="publish">
                  {say('curation.publish')}
                </Button>
                <Button type="submit" name="intent" value="draft" data-saves aria-keyshortcuts="Control+Enter">
                  {say('curation.keep-draft')}
                </Button>
                <span className={styles.note}>{say('forms.shortcut-draft')}</span>
              </div>
            </div>
          </section>
          <KeepTyping person={account.id} subject={room} version={null} from={from} onKept={setWriting} />
        </form>
      </div>
    </StaffFrame>
  );
}

/** What a new entry most often is. */
const START: Readonly<Record<EntryRoom, Readonly<Record<string, unknown>>>> = {
  actors: { kind: 'association', country: 'FR' },
  cooperations: { form: 'decentralised-cooperation' },
  projects: {},
};
