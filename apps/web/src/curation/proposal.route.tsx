import { apiPaths, sitePaths, type ProposalAnswer } from '@portulan/contract';
import { Button, Check, inputClass, Tag } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount, type Asking } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { readFrame, readLists } from './read-entry.server.js';
import { sayValue } from './say-value.js';
import { useRefusalWords } from './use-refusal-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.proposal'), isUnlisted: true }));

const doorOf = ({ params }: { params: Readonly<Record<string, string | undefined>> }) =>
  `${apiPaths.staff}/networks/${encodeURIComponent(params['network'] ?? '')}/proposals/${encodeURIComponent(params['id'] ?? '')}`;

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const proposal = await readAccount<ProposalAnswer>(args, doorOf(args));
  return { ...frame, network: args.params['network'] ?? '', proposal, lists: await readLists(args, readLang(args.request.url)) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const isAccepted = text('intent') === 'accept';
  const answer = text('answer');
  const asked = await send(args, { isClaim: text('sort') === 'claim', isAccepted, answer, accepted: form.getAll('accepted').map(String), seen: text('seen'), state: text('state') });
  const kept = { answer, accepted: form.getAll('accepted').map(String) };
  if (!asked.ok) {
    if (asked.refused.status === 401) throw leadTo(args.request, asked.refused);
    return data({ refused: asked.refused, ...kept }, { status: asked.refused.status });
  }
  throw redirect(inLang(`${sitePaths.proposals(args.params['network'] ?? '')}?fait=${isAccepted ? 'accepted' : 'refused'}`, readLang(args.request.url)));
}

interface Review {
  readonly isClaim: boolean;
  readonly isAccepted: boolean;
  readonly answer: string;
  readonly accepted: readonly string[];
  readonly seen: string;
  readonly state: string;
}

function send(args: Asking & { params: Readonly<Record<string, string | undefined>> }, { isClaim, isAccepted, answer, accepted, seen, state }: Review) {
  if (isClaim) return askAccount(args, 'POST', `${doorOf(args)}/claim`, { isAccepted, reason: answer });
  return askAccount(args, 'POST', `${doorOf(args)}/review`, {
    ...{ seenVersion: seen === '' ? null : Number(seen), answer: answer === '' ? null : answer },
    acceptedFields: isAccepted ? accepted : [],
    ...(state === 'draft' || state === 'published' ? { state } : {}),
  });
}

/** One proposal beside what is there, to be accepted or refused field by field, and answered. */
export default function Proposal() {
  const { say, day } = useWords();
  const { account, networks, network, proposal, lists } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const { sort, room, state, entry, from, email, message, sourceUrl, submittedAt, answer } = proposal as ProposalAnswer;
  const isOpen = state === 'waiting';
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.proposals(network)}>{say('curation.proposals')}</SiteLink>
          {entry !== null && <SiteLink to={sitePaths.editEntry(entry.id)}>{say('curation.edit')}</SiteLink>}
        </p>
        <h1>{entry?.label ?? say(`contribute.new.${room}`)}</h1>
        <p className={styles.actions}>
          <Tag>{say(`contribute.sort.${sort}`, { room: say(`curation.room.${room}`) })}</Tag>
          <span className={styles.note}>{say('curation.sent-by', { from: from ?? 'nobody', email: email ?? 'none', day: day(submittedAt) })}</span>
        </p>
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {!isOpen && (
        <div className={styles.told} role="status">
          <p>{say(`contribute.state.${state}`)}</p>
          {answer !== null && <p>{say('contribute.answer', { answer })}</p>}
        </div>
      )}
      {(message !== null || sourceUrl !== null) && (
        <section className={styles.section} aria-labelledby="reason">
          <h2 id="reason">{say('curation.why')}</h2>
          {message !== null && <p className={styles.message}>{message}</p>}
          {sourceUrl !== null && (
            <p>
              <a href={sourceUrl} rel="noreferrer nofollow">
                {sourceUrl}
              </a>
            </p>
          )}
        </section>
      )}
      <form method="post" className={styles.form} noValidate>
        <input type="hidden" name="sort" value={sort} />
        <input type="hidden" name="seen" value={entry?.version ?? ''} />
        {sort !== 'claim' && (
          <section className={styles.section} aria-labelledby="compare">
            <h2 id="compare">{say('curation.side-by-side')}</h2>
            <p className={styles.note}>{say('curation.side-by-side-note')}</p>
            <Compared proposal={proposal as ProposalAnswer} lists={lists} accepted={result?.accepted} />
          </section>
        )}
        {isOpen && (
          <section className={styles.section} aria-labelledby="answer">
            <h2 id="answer">{say('curation.answer')}</h2>
            <div className={styles.box}>
              <label htmlFor="answer-text">{say('curation.answer-text')}</label>
              <span id="answer-hint" className={styles.hint}>
                {say('curation.answer-hint')}
              </span>
              <textarea id="answer-text" name="answer" rows={3} maxLength={1000} defaultValue={result?.answer ?? ''} aria-describedby="answer-hint" className={`${inputClass} ${styles.textarea}`} />
            </div>
            {sort === 'creation' && (
              <div className={styles.box}>
                <label htmlFor="new-state">{say('curation.field.state')}</label>
                <select id="new-state" name="state" defaultValue="published" className={inputClass}>
                  <option value="published">{say('curation.state.published')}</option>
                  <option value="draft">{say('curation.state.draft')}</option>
                </select>
              </div>
            )}
            <div className={styles.actions}>
              <Button kind="primary" type="submit" name="intent" value="accept">
                {say(sort === 'claim' ? 'curation.accept-claim' : 'curation.accept')}
              </Button>
              <Button type="submit" name="intent" value="refuse">
                {say('curation.refuse')}
              </Button>
            </div>
          </section>
        )}
      </form>
    </StaffFrame>
  );
}

function Compared({ proposal: { compared, names, sort, state }, lists, accepted }: { proposal: ProposalAnswer; lists: FieldLists; accepted?: readonly string[] | undefined }) {
  const words = useWords();
  const { say } = words;
  const isNew = sort === 'creation';
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say(state === 'waiting' ? 'curation.column.accept' : 'curation.column.field')}</th>
          {!isNew && <th scope="col">{say('curation.column.now')}</th>}
          <th scope="col">{say('curation.column.proposed')}</th>
        </tr>
      </thead>
      <tbody>
        {compared.map(({ field, seen, now, proposed, isInConflict }) => (
          <tr key={field}>
            <th scope="row">
              {state === 'waiting' ? (
                <Check name="accepted" value={field} label={say(`curation.field.${field}`)} defaultChecked={accepted?.includes(field) ?? !isInConflict} />
              ) : (
                say(`curation.field.${field}`)
              )}
            </th>
            {!isNew && (
              <td>
                <span className={styles.value}>{sayValue(field, now, words, lists, names)}</span>
                {isInConflict && <p className={styles.error}>{say('curation.changed-since-seen', { value: sayValue(field, seen, words, lists, names) })}</p>}
              </td>
            )}
            <td>
              <ins>{sayValue(field, proposed, words, lists, names)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
