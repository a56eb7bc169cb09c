import { sitePaths, type DifferenceAnswer, type EditingAnswer, type FormTurn } from '@portulan/contract';
import { canMoveEntry, ENTRY_ROOMS, ENTRY_STATES, type EntryRoom } from '@portulan/domain';
import { Button, Check, Field } from '@portulan/ui';
import { useState } from 'react';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { beginForm } from './begin-form.server.js';
import { EditRefusal } from './edit-refusal.js';
import { EntryForm } from './entry-form.js';
import { fieldsOfForm } from './entry-sections.js';
import { FormSections } from './form-sections.js';
import { KeepTyping } from './keep-typing.js';
import { entryDoor, readEditing, readFrame, readLists } from './read-entry.server.js';
import { NO_RELATIONS, type Relations } from './relations.js';
import { StateChoice } from './state-choice.js';
import { ResumedNote, WindowsNote, WritersNote, type Writing } from './unfinished-notes.js';
import { DROP_UNFINISHED, dropUnfinished, giveUpUnfinished, readTurns, readTypedAround, readUnfinished, type TypedAround } from './unfinished.server.js';
import { useFieldErrors } from './use-field-errors.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.edit'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const editing = await readEditing(args, args.params['id']);
  const query = new URL(args.request.url).searchParams;
  const [saved, proposed] = [Number(query.get('version') ?? 0), Number(query.get('proposes') ?? 0)];
  const [isSaved, isGivenUp] = [saved === editing.entry.version, query.has('abandon')];
  const unfinished = await readUnfinished(args, editing.entry.id, editing.entry.room, isSaved || isGivenUp);
  const lists = await readLists(args, readLang(args.request.url));
  return { ...frame, ...unfinished, editing, proposed, lists, isSaved, isGivenUp };
}

/** What the page shows again when nothing was written: what was typed, and what others wrote meanwhile. */
interface Unsaved extends TypedAround {
  /** Null when something was looked for, and nothing was to be written yet. */
  readonly refused: Refused | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly version: number;
  /** Fields that somebody else changed too, with their values of today. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly relations: Relations;
  /** The typing that was sent. */
  readonly from: FormTurn | null;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const id = args.params['id'] ?? '';
  if (form.get('intent') === DROP_UNFINISHED) throw await giveUpUnfinished(args, id, sitePaths.editEntry(id), form);
  const room = ENTRY_ROOMS.find((one): one is EntryRoom => one === form.get('room'));
  if (room === undefined) throw data({}, { status: 400 });
  const door = entryDoor(id);
  const seenVersion = Number(form.get('version'));
  const around = readTypedAround(form);
  const begun = await beginForm(args, room, form);
  const { typedIn, typedFrom } = readTurns(form);
  const unsaved = { fields: begun.changes, version: seenVersion, others: {}, ...around, relations: begun.relations, from: typedIn ?? typedFrom };
  if (!begun.isReady) return data({ ...unsaved, refused: begun.refused }, { status: begun.refused?.status ?? 200 });
  const state = ENTRY_STATES.find((one) => one === around.state);
  const asked = { seenVersion, changes: begun.changes, reason: around.reason, isConfirmed: around.isConfirmed, ...(state === undefined ? {} : { state }) };
  const answer = await askAccount<{ version: number; proposed?: number }>(args, 'PUT', door, asked);
  if (answer.ok) {
    await dropUnfinished(args, id, form);
    const told = new URLSearchParams({ version: String(answer.body.version), ...(answer.body.proposed ? { proposes: String(answer.body.proposed) } : {}) });
    throw redirect(inLang(`${sitePaths.editEntry(id)}?${told}`, readLang(args.request.url)));
  }
  const { refused } = answer;
  if (refused.status === 401 || refused.status === 404) throw leadTo(args.request, refused);
  return data(await keepTyped(args, { ...unsaved, refused }), { status: refused.status });
}

/** After a conflict the page stands on the version of today: with its values, but where the person typed others. */
async function keepTyped(args: ActionFunctionArgs, unsaved: Unsaved & { readonly refused: Refused }): Promise<Unsaved> {
  const { refused, fields, version } = unsaved;
  if (refused.code !== 'edit-conflict') return unsaved;
  const now = await readEditing(args, args.params['id']);
  const between = await askAccount<DifferenceAnswer>(args, 'GET', `${entryDoor(args.params['id'])}/difference?from=${version}&to=${now.entry.version}`);
  if (!between.ok) return unsaved;
  const changed = between.body.fields.map(({ field }) => field);
  const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, now.fields[name]]));
  const untouched = changed.filter((field) => !refused.fields.includes(field));
  const relations = { ...unsaved.relations, names: { ...now.names, ...unsaved.relations.names } };
  return { ...unsaved, fields: { ...fields, ...pick(untouched) }, version: now.entry.version, others: pick(refused.fields), relations };
}

/** One entry, to be put right. */
export default function EditEntry() {
  const { say } = useWords();
  const { account, networks, editing, lists, isSaved, proposed, resumed, windows, others, isGivenUp } = useLoaderData<typeof loader>();
  const unsaved = useActionData<typeof action>();
  const typed = unsaved ?? resumed;
  const from = unsaved === undefined ? (resumed?.turn ?? null) : unsaved.from;
  const [writing, setWriting] = useState<Writing | null>(null);
  const { entry, may } = editing as EditingAnswer;
  const states = ENTRY_STATES.filter((one) => one === entry.state || (canMoveEntry(entry.state, one) && (one === 'archived' ? may.archive : may.publish)));
  const fields = typed?.fields ?? editing.fields;
  const version = typed?.version ?? entry.version;
  const known = typed?.relations ?? NO_RELATIONS;
  const relations: Relations = { ...known, names: { ...editing.names, ...known.names }, mayCreate: account.isStaff };
  const errorOf = useFieldErrors(unsaved?.refused);
  const shownHeld = fieldsOfForm(entry.room).filter((field) => editing.held.includes(field));
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>
          {say(`curation.room.${entry.room}`)}, {say(`curation.state.${entry.state}`)}
        </p>
        <h1>{entry.label}</h1>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.entryContacts(entry.id)}>{say('contacts.title')}</SiteLink>
          <SiteLink to={sitePaths.entryHistory(entry.id)}>{say('curation.history')}</SiteLink>
          {entry.state === 'published' && <SiteLink to={sitePaths[entry.room](entry.slug)}>{say('curation.see-public')}</SiteLink>}
          {may.handOver && entry.keeper !== null && <SiteLink to={`${sitePaths.keeping(entry.keeper)}?${new URLSearchParams({ fiche: entry.id })}`}>{say('curation.keeping.hand-over')}</SiteLink>}
        </p>
      </header>
      {unsaved !== undefined && <EditRefusal refused={unsaved.refused} others={unsaved.others} lists={lists} names={relations.names} />}
      {unsaved === undefined && isSaved && <p className={styles.told} role="status">{say(proposed > 0 ? 'curation.saved-proposed' : 'curation.saved', { version: entry.version, count: proposed })}</p>}
      {unsaved === undefined && resumed === null && isGivenUp && <p className={styles.told} role="status">{say('forms.dropped')}</p>}
      {unsaved === undefined && resumed !== null && <ResumedNote keptAt={resumed.keptAt} newer={version < entry.version ? entry.version : null} turn={resumed.turn} />}
      <WindowsNote windows={writing?.windows ?? windows} from={from} />
      <div className={styles.beside}>
        <FormSections room={entry.room} errorOf={errorOf} />
        {/* Anew after each answer: what the boxes hold is what the answer says. */}
        <form id="entry-form" method="post" className={styles.form} key={`${entry.version} ${version} ${JSON.stringify([typed?.relations.asked, from])}`} data-subject={entry.id} data-sent={unsaved === undefined ? undefined : ''} noValidate>
          {shownHeld.length > 0 && <p className={styles.conflict}>{say('forms.held', { fields: shownHeld.map((field) => say(`curation.field.${field}`)).join(', ') })}</p>}
          <WritersNote writing={writing ?? { others, version: null }} seen={Math.max(version, entry.version)} />
          <input type="hidden" name="room" value={entry.room} />
          <input type="hidden" name="network" value={entry.keeper ?? networks[0]?.id ?? ''} />
          <input type="hidden" name="version" value={version} />
          <EntryForm room={entry.room} fields={fields} lists={lists} relations={relations} errorOf={errorOf} isSignedIn />
          <section className={styles.section} aria-labelledby="section-save">
            <h2 id="section-save">{say('curation.section.save')}</h2>
            <div className={styles.save}>
              <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} defaultValue={typed?.reason ?? ''} />
              {states.length > 1 && <StateChoice states={states} state={states.find((one) => one === typed?.state) ?? entry.state} seen={entry.state} />}
              <Check label={say('curation.confirm')} name="confirmed" defaultChecked={typed?.isConfirmed ?? false} />
              <div className={styles.actions}>
                <Button kind="primary" type="submit" data-saves aria-keyshortcuts="Control+Enter">
                  {say('curation.save')}
                </Button>
                <span className={styles.note}>{say('curation.version', { version })}</span>
                <span className={styles.note}>{say('forms.shortcut')}</span>
              </div>
            </div>
          </section>
          <KeepTyping person={account.id} subject={entry.id} version={version} from={from} onKept={setWriting} />
        </form>
      </div>
    </StaffFrame>
  );
}
