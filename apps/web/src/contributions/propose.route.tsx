import { apiPaths, NEW_ENTRY_PATHS, sitePaths, type CorrectingAnswer } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { beginForm } from '../curation/begin-form.server.js';
import { curationStyles, EntryForm, NO_RELATIONS, useFieldErrors, useRefusalWords, type Relations } from '../curation/index.js';
import { readLists } from '../curation/read-entry.server.js';
import { askAccount, readAccount, type Asking, type Refused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';
import { NOBODY, readSender, senderRequest } from './read-sender.js';
import { SenderBoxes, type TypedSender } from './sender-boxes.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.title'), isUnlisted: true }));

interface Params {
  readonly id?: string;
  readonly room?: string;
}

/** What the form is about: an entry there is, or a room where one is missing. */
async function readSubject(asking: Asking, { id, room: path }: Params): Promise<{ room: EntryRoom; correcting: CorrectingAnswer | null }> {
  if (id !== undefined) {
    const correcting = await readAccount<CorrectingAnswer>(asking, `${apiPaths.contributions}/entries/${encodeURIComponent(id)}`);
    return { room: correcting.entry.room, correcting };
  }
  const room = ENTRY_ROOMS.find((one) => NEW_ENTRY_PATHS[one] === path);
  if (room === undefined) throw data({ code: 'not-found' }, { status: 404 });
  return { room, correcting: null };
}

export async function loader(args: LoaderFunctionArgs) {
  const { room, correcting } = await readSubject(args, args.params);
  return { room, correcting, lists: await readLists(args, readLang(args.request.url)) };
}

interface Unsent {
  readonly refused: Refused | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly relations: Relations;
  readonly sender: TypedSender;
  readonly version: number;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const lang = readLang(args.request.url) === 'en' ? 'en' : 'fr';
  const { room, correcting } = await readSubject(args, args.params);
  const intent = String(form.get('intent') ?? '');
  if (intent.startsWith('create.')) throw data({}, { status: 400 });
  const begun = await beginForm(args, room, form);
  const version = Number(form.get('version') ?? 0);
  const unsent = { fields: begun.changes, relations: begun.relations, sender: readSender(form), version };
  if (!begun.isReady) return data<Unsent>({ ...unsent, refused: begun.refused });
  // The link of a campaign that led here, if one did.
  const token = new URL(args.request.url).searchParams.get('jeton')?.slice(0, 100) ?? '';
  const campaign = token === '' ? {} : { campaign: token };
  const subject = correcting === null ? { sort: 'creation', room } : { sort: 'correction', entryId: correcting.entry.id, seenVersion: version, ...campaign };
  const answer = await askAccount(args, 'POST', apiPaths.contributions, { ...subject, changes: begun.changes, ...senderRequest(form, lang) });
  if (!answer.ok) return data<Unsent>({ ...unsent, refused: answer.refused }, { status: answer.refused.status });
  throw redirect(inLang(sitePaths.contributed, lang));
}

/** A new entry, or one to be put right, by whoever passes by. */
export default function Propose() {
  const { say } = useWords();
  const { room, correcting, lists } = useLoaderData<typeof loader>();
  const unsent = useActionData<typeof action>() as Unsent | undefined;
  const sayRefusal = useRefusalWords();
  const refused = unsent?.refused ?? null;
  const errorOf = useFieldErrors(refused);
  const fields = unsent?.fields ?? correcting?.fields ?? START[room];
  const relations = unsent?.relations ?? { ...NO_RELATIONS, names: correcting?.names ?? {} };
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{correcting === null ? say(`contribute.new-submit.${room}`) : say('contribute.correct', { label: correcting.entry.label })}</h1>
        <p>{say(correcting === null ? 'contribute.new-lead' : 'contribute.correct-lead')}</p>
        {correcting !== null && (
          <p className={curationStyles.ways}>
            <SiteLink to={sitePaths[room](correcting.entry.slug)}>{say('curation.see-public')}</SiteLink>
            <SiteLink to={sitePaths.claimEntry(correcting.entry.id)}>{say('contribute.claim-link')}</SiteLink>
          </p>
        )}
      </header>
      {unsent !== undefined && (refused === null ? <p className={curationStyles.told} role="status">{say('contribute.not-sent-yet')}</p> : <p className={curationStyles.refused} role="alert">{say('contribute.refused', { reason: sayRefusal(refused) })}</p>)}
      {/* Anew after each answer: what the boxes hold is what the answer says. */}
      <form method="post" className={curationStyles.form} key={JSON.stringify(unsent?.relations.asked ?? null)} noValidate>
        <input type="hidden" name="version" value={unsent?.version ?? correcting?.entry.version ?? 0} />
        <EntryForm room={room} fields={fields} lists={lists} relations={relations} errorOf={errorOf} />
        <SenderBoxes typed={unsent?.sender ?? NOBODY} errorOf={errorOf} />
      </form>
    </div>
  );
}

/** What a new entry most often is. */
const START: Readonly<Record<EntryRoom, Readonly<Record<string, unknown>>>> = {
  actors: { kind: 'association', country: 'FR' },
  cooperations: { form: 'decentralised-cooperation' },
  projects: {},
};
