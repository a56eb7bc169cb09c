import { sitePaths, type DifferenceAnswer, type EditingAnswer } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { Button, Check, Field } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { ENTRY_SECTIONS } from './entry-sections.js';
import { FieldBox } from './field-box.js';
import { readEntryForm } from './read-entry-form.js';
import { entryDoor, readEditing, readFrame, readLists } from './read-entry.server.js';
import { sayValue } from './say-value.js';
import { useRefusalWords } from './use-refusal-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.edit'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const editing = await readEditing(args, args.params['id']);
  const saved = Number(new URL(args.request.url).searchParams.get('version') ?? 0);
  return { ...frame, editing, lists: await readLists(args, readLang(args.request.url)), isSaved: saved === editing.entry.version };
}

/** What the page shows again when nothing was written: what was typed, and what others wrote meanwhile. */
interface Unsaved {
  readonly refused: Refused;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly version: number;
  /** Fields that somebody else changed too, with their values of today. */
  readonly others: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const room = ENTRY_ROOMS.find((one): one is EntryRoom => one === form.get('room'));
  if (room === undefined) throw data({}, { status: 400 });
  const door = entryDoor(args.params['id']);
  const seenVersion = Number(form.get('version'));
  const changes = readEntryForm(room, form);
  const reason = String(form.get('reason') ?? '').trim();
  const answer = await askAccount<{ version: number }>(args, 'PUT', door, { seenVersion, changes, reason, isConfirmed: form.get('confirmed') === 'on' });
  if (answer.ok) {
    throw redirect(inLang(`${sitePaths.editEntry(args.params['id'] ?? '')}?version=${answer.body.version}`, readLang(args.request.url)));
  }
  const { refused } = answer;
  if (refused.status === 401 || refused.status === 404) throw leadTo(args.request, refused);
  return data(await keepTyped(args, { refused, changes, seenVersion, reason }), { status: refused.status });
}

/** After a conflict the page stands on the version of today: with its values, but where the person typed others. */
async function keepTyped(args: ActionFunctionArgs, typed: { refused: Refused; changes: Record<string, unknown>; seenVersion: number; reason: string }): Promise<Unsaved> {
  const { refused, changes, seenVersion, reason } = typed;
  const unsaved = { refused, fields: changes, version: seenVersion, others: {}, reason };
  if (refused.code !== 'edit-conflict') return unsaved;
  const now = await readEditing(args, args.params['id']);
  const between = await askAccount<DifferenceAnswer>(args, 'GET', `${entryDoor(args.params['id'])}/difference?from=${seenVersion}&to=${now.entry.version}`);
  if (!between.ok) return unsaved;
  const changed = between.body.fields.map(({ field }) => field);
  const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, now.fields[name]]));
  const untouched = changed.filter((field) => !refused.fields.includes(field));
  return { ...unsaved, fields: { ...changes, ...pick(untouched) }, version: now.entry.version, others: pick(refused.fields) };
}

/** One entry, to be put right. */
export default function EditEntry() {
  const { say } = useWords();
  const { account, networks, editing, lists, isSaved } = useLoaderData<typeof loader>();
  const unsaved = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const { entry } = editing as EditingAnswer;
  const fields = unsaved?.fields ?? editing.fields;
  const errorOf = (field: string) => (unsaved?.refused.fields.some((name) => name === field || name.startsWith(`${field}.`)) ? sayRefusal(unsaved.refused) : undefined);
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>{say(`curation.room.${entry.room}`)}</p>
        <h1>{entry.label}</h1>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.entryHistory(entry.id)}>{say('curation.history')}</SiteLink>
          {entry.state === 'published' && <SiteLink to={sitePaths[entry.room](entry.slug)}>{say('curation.see-public')}</SiteLink>}
        </p>
      </header>
      {unsaved !== undefined ? <Refusal unsaved={unsaved as Unsaved} lists={lists} /> : isSaved && <p className={styles.told} role="status">{say('curation.saved', { version: entry.version })}</p>}
      {/* Anew after each answer: what the boxes hold is what the answer says. */}
      <form method="post" className={styles.form} key={`${entry.version} ${unsaved?.version ?? ''}`} noValidate>
        <input type="hidden" name="room" value={entry.room} />
        <input type="hidden" name="version" value={unsaved?.version ?? entry.version} />
        {ENTRY_SECTIONS[entry.room].map((section) => (
          <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
            <h2 id={`section-${section.id}`}>{say(`curation.section.${section.id}`)}</h2>
            <div className={section.id === 'kind' || section.id === 'reach' ? styles.pair : styles.save}>
              {section.fields.map((form) => (
                <FieldBox key={form.field} form={form} value={fields[form.field]} lists={lists} error={errorOf(form.field)} />
              ))}
            </div>
          </section>
        ))}
        <section className={styles.section} aria-labelledby="section-save">
          <h2 id="section-save">{say('curation.section.save')}</h2>
          <div className={styles.save}>
            <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} defaultValue={unsaved?.reason ?? ''} />
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

function Refusal({ unsaved, lists }: { unsaved: Unsaved; lists: Parameters<typeof FieldBox>[0]['lists'] }) {
  const { say } = useWords();
  const { refused, others } = unsaved;
  const sayRefusal = useRefusalWords();
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
            <dd>{say('curation.conflict-now', { value: sayValue(field, value, say, lists) })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
