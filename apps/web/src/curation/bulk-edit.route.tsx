import { apiPaths, BULK_OUTCOMES, sitePaths, type BulkEditAnswer, type BulkRowsAnswer } from '@portulan/contract';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount, showRefused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { DeedForm } from './deed-form.js';
import { DifferenceTable } from './difference-table.js';
import type { FieldLists } from './field-box.js';
import { PageWays } from './page-ways.js';
import { readFrame, readLists } from './read-entry.server.js';
import { useRefusalWords } from './use-refusal-words.js';
import work from './work.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.bulk.title'), isUnlisted: true }));

const doorOf = ({ params }: { params: Readonly<Record<string, string | undefined>> }) =>
  `${apiPaths.staff}/networks/${encodeURIComponent(params['network'] ?? '')}/bulk-edits/${encodeURIComponent(params['bulk'] ?? '')}`;

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const bulk = await readAccount<BulkEditAnswer>(args, doorOf(args));
  const query = new URL(args.request.url).searchParams;
  // What a person has to look at comes first.
  const wanted = BULK_OUTCOMES.find((outcome) => outcome === query.get('lignes')) ?? BULK_OUTCOMES.find((outcome) => bulk.counts[outcome] > 0) ?? 'changed';
  const page = Math.max(1, Number(query.get('page')) || 1);
  const rows = await readAccount<BulkRowsAnswer>(args, `${doorOf(args)}/entries?outcome=${wanted}&page=${page}`);
  return { ...frame, network: args.params['network'] ?? '', bulk, outcome: wanted, rows, lists: await readLists(args, readLang(args.request.url)), done: query.get('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const deeds: Deeds<unknown> = {
    apply: () => askAccount(args, 'POST', `${doorOf(args)}/apply`, {}),
    undo: () => askAccount(args, 'POST', `${doorOf(args)}/undo`, {}),
    drop: () => askAccount(args, 'DELETE', doorOf(args)),
  };
  const intent = String(form.get('intent') ?? '');
  const answer = await answerDeed(args.request, intent, deeds, [401, 404]);
  if (!answer.ok) return showRefused(answer.refused);
  const [network, id] = [args.params['network'] ?? '', args.params['bulk'] ?? ''];
  throw redirect(inLang(intent === 'drop' ? `${sitePaths.bulkEdits(network)}?retire` : `${sitePaths.bulkEdit(network, id)}?fait=${intent}`, readLang(args.request.url)));
}

/** One change of many entries: what it would do, or what it did; written, given up or undone as one. */
export default function BulkEdit() {
  const { say, count, day } = useWords();
  const { account, networks, network, bulk, outcome, rows, lists, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const { state, counts, origin, reason, authorName, isByNight, createdAt } = bulk as BulkEditAnswer;
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.work(network)}>{say('curation.work')}</SiteLink>
          <SiteLink to={sitePaths.bulkEdits(network)}>{say('curation.bulk.title')}</SiteLink>
        </p>
        <h1>{say('curation.bulk.about', { list: say(`curation.list.${origin.list}`), count: counts.changed })}</h1>
        <p className={styles.note}>
          {say('curation.bulk.when', { state: say(`curation.bulk.state.${state}`), day: day(createdAt), who: authorName ?? say(isByNight ? 'curation.dormancy-who' : 'sheets.nobody') })}
        </p>
        {reason !== null && <p className={styles.message}>{reason}</p>}
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: result.refused.code === 'changed-since' ? say('curation.bulk.changed-since', { detail: result.refused.detail }) : sayRefusal(result.refused) })}
        </p>
      )}
      {result === undefined && (done === 'apply' || done === 'undo') && (
        <p className={styles.told} role="status">
          {say(`curation.bulk.done.${done}`)}
        </p>
      )}
      {state !== 'undone' && (
        <section className={styles.section} aria-labelledby="acts">
          <h2 id="acts">{say(state === 'planned' ? 'sheets.plan' : 'sheets.result')}</h2>
          <p>{say(state === 'planned' ? 'curation.bulk.would' : 'curation.bulk.did', { count: counts.changed })}</p>
          <div className={styles.actions}>
            {state === 'planned' && counts.changed > 0 && <DeedForm intent="apply" label={say('curation.bulk.apply', { count: counts.changed })} kind="primary" />}
            {state === 'planned' && <DeedForm intent="drop" label={say('curation.bulk.drop')} />}
            {state === 'done' && counts.changed > 0 && <DeedForm intent="undo" label={say('curation.bulk.undo')} />}
          </div>
        </section>
      )}
      <section className={styles.section} aria-labelledby="rows">
        <h2 id="rows">{say('curation.bulk.entries')}</h2>
        <nav aria-label={say('curation.bulk.entries')}>
          <ul role="list" className={work.lists}>
            {BULK_OUTCOMES.filter((one) => counts[one] > 0).map((one) => (
              <li key={one}>
                <SiteLink to={`?lignes=${one}`} className={work.list} aria-current={one === outcome ? 'page' : undefined}>
                  <span>{say(`curation.bulk.outcome.${one}`)}</span>
                  <span className={work.count}>{count(counts[one])}</span>
                </SiteLink>
              </li>
            ))}
          </ul>
        </nav>
        <Rows rows={rows as BulkRowsAnswer} lists={lists} />
        <PageWays page={rows.page} total={rows.total} query={{ lignes: outcome }} />
      </section>
    </StaffFrame>
  );
}

function Rows({ rows: { items }, lists }: { rows: BulkRowsAnswer; lists: FieldLists }) {
  const { say } = useWords();
  const sayRefusal = useRefusalWords();
  return (
    <ul role="list" className={styles.versions}>
      {items.map(({ number, entryId, label, code, sentence, differences }) => (
        <li key={number} className={styles.version}>
          <SiteLink to={sitePaths.editEntry(entryId)}>
            <strong>{label}</strong>
          </SiteLink>
          {code !== null && <span className={styles.note}>{code === 'keeper-other' ? say('curation.refusal.forbidden') : sayRefusal({ code, detail: sentence ?? '' })}</span>}
          {differences.length > 0 && <DifferenceTable difference={{ fields: differences }} lists={lists} />}
        </li>
      ))}
    </ul>
  );
}
