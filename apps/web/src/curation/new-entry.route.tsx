import { apiPaths, NEW_ENTRY_PATHS, sitePaths } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { Button, Field, inputClass } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import { beginForm } from './begin-form.server.js';
import styles from './curation.module.css';
import { EntryForm } from './entry-form.js';
import { LookalikeNote } from './lookalike-note.js';
import { readFrame, readLists } from './read-entry.server.js';
import { NO_RELATIONS, type Relations } from './relations.js';
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
  const asked = new URL(args.request.url).searchParams.get('reseau');
  return { ...frame, room, asked, lists: await readLists(args, readLang(args.request.url)) };
}

interface Unsaved {
  readonly refused: Refused | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations: Relations;
  readonly network: string;
  readonly sourceUrl: string;
  readonly reason: string;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const room = roomOf(args.params['room']);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const begun = await beginForm(args, room, form);
  const kept = { network: text('network'), sourceUrl: text('sourceUrl'), reason: text('reason') };
  const unsaved = { ...kept, fields: begun.changes, relations: begun.relations };
  if (!begun.isReady) return data<Unsaved>({ ...unsaved, refused: begun.refused });
  const state = text('intent') === 'publish' ? 'published' : 'draft';
  const answer = await askAccount<{ id: string; version: number }>(args, 'POST', `${apiPaths.staff}/entries`, { room, ...kept, state, changes: begun.changes });
  if (answer.ok) throw redirect(inLang(`${sitePaths.editEntry(answer.body.id)}?version=${answer.body.version}`, readLang(args.request.url)));
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data<Unsaved>({ ...unsaved, refused: answer.refused }, { status: answer.refused.status });
}

/** An entry that staff begin: kept as a draft, or published at once. */
export default function NewEntry() {
  const { say } = useWords();
  const { account, networks, room, asked, lists } = useLoaderData<typeof loader>();
  const unsaved = useActionData<typeof action>() as Unsaved | undefined;
  const sayRefusal = useRefusalWords();
  const refused = unsaved?.refused ?? null;
  const errorOf = (field: string) => (refused?.fields.some((name) => name === field || name.startsWith(`${field}.`)) === true ? sayRefusal(refused) : undefined);
  const relations: Relations = { ...(unsaved?.relations ?? NO_RELATIONS), mayCreate: true };
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>{say('curation.new')}</p>
        <h1>{say(`contribute.new.${room}`)}</h1>
      </header>
      {unsaved !== undefined && (refused === null ? <p className={styles.told} role="status">{say('curation.not-saved-yet')}</p> : <p className={styles.refused} role="alert">{say('curation.refused', { reason: sayRefusal(refused) })}</p>)}
      <form method="post" className={styles.form} key={JSON.stringify(unsaved?.relations ?? null)} noValidate>
        {room === 'actors' && <LookalikeNote />}
        <EntryForm room={room} fields={unsaved?.fields ?? START[room]} lists={lists} relations={relations} errorOf={errorOf} />
        <section className={styles.section} aria-labelledby="section-save">
          <h2 id="section-save">{say('curation.section.save')}</h2>
          <div className={styles.save}>
            <div className={styles.box}>
              <label htmlFor="network">{say('curation.field.keeper')}</label>
              <select id="network" name="network" defaultValue={unsaved?.network ?? asked ?? networks[0]?.id} className={inputClass}>
                {networks.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <Field label={say('contribute.source-url')} hint={say('contribute.source-url-hint')} name="sourceUrl" inputMode="url" maxLength={500} defaultValue={unsaved?.sourceUrl ?? ''} />
            <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} defaultValue={unsaved?.reason ?? ''} />
            <div className={styles.actions}>
              <Button kind="primary" type="submit" name="intent" value="publish">
                {say('curation.publish')}
              </Button>
              <Button type="submit" name="intent" value="draft">
                {say('curation.keep-draft')}
              </Button>
            </div>
          </div>
        </section>
      </form>
    </StaffFrame>
  );
}

/** What a new entry most often is. */
const START: Readonly<Record<EntryRoom, Readonly<Record<string, unknown>>>> = {
  actors: { kind: 'association', country: 'FR' },
  cooperations: { form: 'decentralised-cooperation' },
  projects: {},
};
