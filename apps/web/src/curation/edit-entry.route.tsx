import { sitePaths, type DifferenceAnswer, type EditingAnswer, type EntryNames } from '@portulan/contract';
import { canMoveEntry, ENTRY_ROOMS, ENTRY_STATES, type EntryRoom, type EntryState } from '@portulan/domain';
import { Button, Check, Field, inputClass } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { beginForm } from './begin-form.server.js';
import { EntryForm } from './entry-form.js';
import type { FieldLists } from './field-box.js';
import { entryDoor, readEditing, readFrame, readLists } from './read-entry.server.js';
import { NO_RELATIONS, type Relations } from './relations.js';
import { sayValue } from './say-value.js';
import { useRefusalWords } from './use-refusal-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.edit'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const editing = await readEditing(args, args.params['id']);
  const query = new URL(args.request.url).searchParams;
  const [saved, proposed] = [Number(query.get('version') ?? 0), Number(query.get('proposes') ?? 0)];
  return { ...frame, editing, proposed, lists: await readLists(args, readLang(args.request.url)), isSaved: saved === editing.entry.version };
}

/** What the page shows again when nothing was written: what was typed, and what others wrote meanwhile. */
interface Unsaved {
  /** Null when something was looked for, and nothing was to be written yet. */
  readonly refused: Refused | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly version: number;
  /** Fields that somebody else changed too, with their values of today. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly reason: string;
  readonly relations: Relations;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const room = ENTRY_ROOMS.find((one): one is EntryRoom => one === form.get('room'));
  if (room === undefined) throw data({}, { status: 400 });
  const door = entryDoor(args.params['id']);
  const seenVersion = Number(form.get('version'));
  const reason = String(form.get('reason') ?? '').trim();
  const begun = await beginForm(args, room, form);
  const unsaved = { fields: begun.changes, version: seenVersion, others: {}, reason, relations: begun.relations };
  if (!begun.isReady) return data({ ...unsaved, refused: begun.refused }, { status: begun.refused?.status ?? 200 });
  const state = ENTRY_STATES.find((one) => one === form.get('state'));
  const asked = { seenVersion, changes: begun.changes, reason, isConfirmed: form.get('confirmed') === 'on', ...(state === undefined ? {} : { state }) };
  const answer = await askAccount<{ version: number; proposed?: number }>(args, 'PUT', door, asked);
  if (answer.ok) {
    const told = new URLSearchParams({ version: String(answer.body.version), ...(answer.body.proposed ? { proposes: String(answer.body.proposed) } : {}) });
    throw redirect(inLang(`${sitePaths.editEntry(args.params['id'] ?? '')}?${told}`, readLang(args.request.url)));
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
  const { account, networks, editing, lists, isSaved, proposed } = useLoaderData<typeof loader>();
  const unsaved = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const { entry, may } = editing as EditingAnswer;
  const states = ENTRY_STATES.filter((one) => one === entry.state || (canMoveEntry(entry.state, one) && (one === 'archived' ? may.archive : may.publish)));
  const fields = unsaved?.fields ?? editing.fields;
  const refused = unsaved?.refused ?? null;
  const relations: Relations = { ...(unsaved?.relations ?? { ...NO_RELATIONS, names: editing.names }), mayCreate: account.isStaff };
  const errorOf = (field: string) => (refused?.fields.some((name) => name === field || name.startsWith(`${field}.`)) === true ? sayRefusal(refused) : undefined);
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
      {unsaved !== undefined ? <Refusal unsaved={unsaved as Unsaved} lists={lists} names={relations.names} /> : isSaved && <p className={styles.told} role="status">{say(proposed > 0 ? 'curation.saved-proposed' : 'curation.saved', { version: entry.version, count: proposed })}</p>}
      {/* Anew after each answer: what the boxes hold is what the answer says. */}
      <form method="post" className={styles.form} key={`${entry.version} ${unsaved?.version ?? ''} ${JSON.stringify(unsaved?.relations.asked ?? null)}`} noValidate>
        <input type="hidden" name="room" value={entry.room} />
        <input type="hidden" name="network" value={entry.keeper ?? networks[0]?.id ?? ''} />
        <input type="hidden" name="version" value={unsaved?.version ?? entry.version} />
        <EntryForm room={entry.room} fields={fields} lists={lists} relations={relations} errorOf={errorOf} />
        <section className={styles.section} aria-labelledby="section-save">
          <h2 id="section-save">{say('curation.section.save')}</h2>
          <div className={styles.save}>
            <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} defaultValue={unsaved?.reason ?? ''} />
            {states.length > 1 && <StateChoice states={states} state={entry.state} />}
            <Check label={say('curation.confirm')} name="confirmed" />
            <div className={styles.actions}>
              <Button kind="primary" type="submit">
                {say('curation.save')}
              </Button>
              <span className={styles.note}>{say('curation.version', { version: unsaved?.version ?? entry.version })}</span>
            </div>
          </div>
        </section>
      </form>
    </StaffFrame>
  );
}

function Refusal({ unsaved, lists, names }: { unsaved: Unsaved; lists: FieldLists; names: EntryNames }) {
  const { say } = useWords();
  const { refused, others } = unsaved;
  const sayRefusal = useRefusalWords();
  if (refused === null) return <p className={styles.told} role="status">{say('curation.not-saved-yet')}</p>;
  if (Object.keys(others).length === 0) {
    return (
      <p className={styles.refused} role="alert">
        {say('curation.refused', { reason: sayRefusal(refused) })}
      </p>
    );
  }
  return (
    <div className={styles.conflict} role="alert">
      <p>{say('curation.conflict')}</p>
      <dl>
        {Object.entries(others).map(([field, value]) => (
          <div key={field}>
            <dt>{say(`curation.field.${field}`)}</dt>
            <dd>{say('curation.conflict-now', { value: sayValue(field, value, say, lists, names) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Where the entry may go from here in its life; the reason beside it tells why. */
function StateChoice({ states, state }: { states: readonly EntryState[]; state: EntryState }) {
  const { say } = useWords();
  return (
    <div className={styles.box}>
      <label htmlFor="state">{say('curation.field.state')}</label>
      <select id="state" name="state" defaultValue={state} className={inputClass}>
        {states.map((one) => (
          <option key={one} value={one}>
            {say(`curation.state.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
