import { apiPaths, sitePaths, type DuplicatesAnswer } from '@portulan/contract';
import { Button, State, Tag, VisuallyHidden } from '@portulan/ui';
import { redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount, showRefused } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { PageWays } from './page-ways.js';
import { readFrame } from './read-entry.server.js';
import { RowKeys } from './shortcut-keys.js';
import { useRefusalWords } from './use-refusal-words.js';
import work from './work.module.css';
import { WorkHeader } from './work-header.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.duplicates'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const query = new URL(args.request.url).searchParams;
  const page = Math.max(1, Number(query.get('page')) || 1);
  const found = await readAccount<DuplicatesAnswer>(args, `${apiPaths.staff}/networks/${encodeURIComponent(network)}/duplicates?page=${page}`);
  return { ...frame, network, found, done: query.get('fait'), mergeId: query.get('fusion') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const side = (name: string) => ({ id: text(name), version: Number(text(`${name}-version`)) });
  const deeds: Deeds<{ mergeId?: string } | undefined> = {
    merge: () => askAccount(args, 'POST', `${apiPaths.staff}/merges`, { survivor: side('survivor'), absorbed: side('absorbed') }),
    distinct: () => askAccount(args, 'POST', `${apiPaths.staff}/duplicates/review`, { first: text('survivor'), second: text('absorbed'), areDistinct: true }),
    undo: () => askAccount(args, 'POST', `${apiPaths.staff}/merges/${encodeURIComponent(text('merge'))}/undo`, {}),
  };
  const deed = text('intent');
  const answer = await answerDeed(args.request, deed, deeds);
  if (!answer.ok) return showRefused(answer.refused);
  const told = new URLSearchParams({ fait: deed, ...(answer.body?.mergeId === undefined ? {} : { fusion: answer.body.mergeId }) });
  throw redirect(inLang(`${sitePaths.duplicates(args.params['network'] ?? '')}?${told}`, readLang(args.request.url)));
}

/** Entries that look alike: made one, whichever stays, or remembered as two. */
export default function Duplicates() {
  const { say } = useWords();
  const { account, networks, network, found, done, mergeId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  return (
    <StaffFrame account={account} networks={networks}>
      <WorkHeader network={network} title={say('curation.duplicates')} lead={say('curation.duplicates-lead', { count: found.total })} />
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {result === undefined && (done === 'merge' || done === 'distinct' || done === 'undo') && (
        <div className={styles.told} role="status">
          <p>{say(`curation.done.${done}`)}</p>
          {mergeId !== null && (
            <form method="post">
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="merge" value={mergeId} />
              <Button type="submit" size="small">
                {say('curation.undo-merge')}
              </Button>
            </form>
          )}
        </div>
      )}
      <section className={styles.section} aria-label={say('curation.duplicates')}>
        {found.items.length === 0 ? (
          <State title={say('curation.no-duplicate')}>
            <p>{say('curation.no-duplicate-body')}</p>
          </State>
        ) : (
          <>
            <div>
              <RowKeys />
            </div>
            <ul role="list" className={styles.versions}>
              {found.items.map((pair) => (
                <Pair key={`${pair.first.id} ${pair.second.id}`} network={network} pair={pair} />
              ))}
            </ul>
          </>
        )}
        <PageWays page={found.page} total={found.total} />
      </section>
    </StaffFrame>
  );
}

function Pair({ network, pair: { room, first, second, score, reasons } }: { network: string; pair: DuplicatesAnswer['items'][number] }) {
  const { say, figure } = useWords();
  const form = (intent: string, survivor: typeof first, absorbed: typeof first, label: string) => (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      {([['survivor', survivor], ['absorbed', absorbed]] as const).map(([name, { id, version }]) => (
        <span key={name} hidden>
          <input type="hidden" name={name} value={id} />
          <input type="hidden" name={`${name}-version`} value={version} />
        </span>
      ))}
      <Button type="submit" size="small">
        {label} <VisuallyHidden>{`${first.label}, ${second.label}`}</VisuallyHidden>
      </Button>
    </form>
  ); // prettier-ignore
  return (
    <li className={work.pair}>
      <p className={work.names}>
        <SiteLink to={sitePaths.editEntry(first.id)}>{first.label}</SiteLink>
        <span aria-hidden="true">=</span>
        <VisuallyHidden>{say('curation.looks-like')}</VisuallyHidden>
        <SiteLink to={sitePaths.editEntry(second.id)}>{second.label}</SiteLink>
      </p>
      <p className={work.reasons}>
        <span className={styles.note}>
          {say(`curation.room.${room}`)}, {say('curation.likeness', { share: figure(score, { style: 'percent' }) })}
        </span>
        {reasons.map((reason) => (
          <Tag key={reason}>{say(`curation.reason.${reason}`)}</Tag>
        ))}
      </p>
      <div className={styles.actions}>
        <SiteLink data-row to={`${sitePaths.compareDuplicates(network)}?${new URLSearchParams({ a: first.id, b: second.id })}`}>
          {say('curation.compare')} <VisuallyHidden>{`${first.label}, ${second.label}`}</VisuallyHidden>
        </SiteLink>
        {form('merge', first, second, say('curation.keep', { label: first.label }))}
        {form('merge', second, first, say('curation.keep', { label: second.label === first.label ? second.slug : second.label }))}
        {form('distinct', first, second, say('curation.not-same'))}
      </div>
    </li>
  );
}
