import { sitePaths, type DifferenceAnswer, type HistoryAnswer } from '@portulan/contract';
import { Button, buttonClass, inputClass, VisuallyHidden } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount } from '../people/ask-account.server.js';
import { inLang, readLang, useLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { DifferenceTable } from './difference-table.js';
import { entryDoor, readFrame, readLists } from './read-entry.server.js';
import { useRefusalWords } from './use-refusal-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.history'), isUnlisted: true }));

/** A version as an address asks for it. */
const readVersion = (text: string | null, among: readonly { readonly version: number }[]): number | null => {
  const version = Number(text ?? Number.NaN);
  return version === 0 || among.some((one) => one.version === version) ? version : null;
};

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const history = await readAccount<HistoryAnswer>(args, `${entryDoor(args.params['id'])}/revisions`);
  const query = new URL(args.request.url).searchParams;
  const latest = history.entry.version;
  const to = readVersion(query.get('a'), history.items) || latest;
  const from = readVersion(query.get('de'), history.items) ?? to - 1;
  const difference = await readAccount<DifferenceAnswer>(args, `${entryDoor(args.params['id'])}/difference?from=${from}&to=${to}`);
  return { ...frame, history, difference, lists: await readLists(args, readLang(args.request.url)), isRestored: query.get('rendue') === String(latest) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const [version, seenVersion] = [Number(form.get('version')), Number(form.get('seen'))];
  const answer = await askAccount<{ version: number }>(args, 'POST', `${entryDoor(args.params['id'])}/restore`, { version, seenVersion, reason: null });
  if (answer.ok) throw redirect(inLang(`${sitePaths.entryHistory(args.params['id'] ?? '')}?rendue=${answer.body.version}`, readLang(args.request.url)));
  if (answer.refused.status === 401 || answer.refused.status === 404) throw leadTo(args.request, answer.refused);
  return data({ refused: answer.refused }, { status: answer.refused.status });
}

/** What an entry was: who changed what, when and why, and any version given back. */
export default function History() {
  const { say } = useWords();
  const { account, networks, history, difference, lists, isRestored } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const { entry, items, mayRestore } = history;
  const { from, to } = difference;
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>{say('curation.history')}</p>
        <h1>{entry.label}</h1>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.editEntry(entry.id)}>{say('curation.edit')}</SiteLink>
          {entry.state === 'published' && <SiteLink to={sitePaths[entry.room](entry.slug)}>{say('curation.see-public')}</SiteLink>}
        </p>
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {result === undefined && isRestored && (
        <p className={styles.told} role="status">
          {say('curation.restored', { version: entry.version })}
        </p>
      )}
      <div className={styles.columns}>
        <section className={styles.section} aria-labelledby="versions">
          <h2 id="versions">{say('curation.versions')}</h2>
          <ol role="list" className={styles.versions}>
            {items.map((item) => (
              <Version key={item.version} item={item} isShown={item.version === to} />
            ))}
          </ol>
        </section>
        <section className={styles.section} aria-labelledby="difference">
          <h2 id="difference">{from === 0 ? say('curation.first', { to }) : say('curation.between', { from, to })}</h2>
          <Compare items={items} from={from} to={to} />
          <DifferenceTable difference={difference as DifferenceAnswer} room={entry.room} lists={lists} isFirst={from === 0} />
          {mayRestore && to !== entry.version && (
            <form method="post" className={styles.actions}>
              <input type="hidden" name="version" value={to} />
              <input type="hidden" name="seen" value={entry.version} />
              <Button kind="primary" type="submit">
                {say('curation.restore', { version: to })}
              </Button>
              <span className={styles.note}>{say('curation.restore-note')}</span>
            </form>
          )}
        </section>
      </div>
    </StaffFrame>
  );
}

function Version({ item, isShown }: { item: HistoryAnswer['items'][number]; isShown: boolean }) {
  const { say, moment } = useWords();
  const { version, at, author, authorName, reason, source, changedFields } = item;
  return (
    <li className={styles.version} aria-current={isShown ? 'true' : undefined}>
      <strong>{say('curation.version', { version })}</strong>
      <span>
        {moment(at)}, {authorName ?? (author === 'campaign' ? say('campaigns.author') : author === 'dormancy' ? say('curation.dormancy-author') : author)}
      </span>
      {reason !== null && <span>{reason}</span>}
      {source !== null && <span className={styles.note}>{say('curation.from-source', { source: source.label })}</span>}
      <span className={styles.note}>{changedFields.map((field) => say(`curation.field.${field}`)).join(', ')}</span>
      <SiteLink to={`?de=${version - 1}&a=${version}`} className={`${buttonClass({ size: 'small' })} ${styles.show}`}>
        {say('curation.show')} <VisuallyHidden>{say('curation.version', { version })}</VisuallyHidden>
      </SiteLink>
    </li>
  );
}

/** Any two versions side by side. */
function Compare({ items, from, to }: { items: HistoryAnswer['items']; from: number; to: number }) {
  const { say } = useWords();
  const lang = useLang();
  if (items.length < 2) return null;
  const choice = (name: string, label: string, value: number) => (
    <label className={styles.actions}>
      {label}
      <select name={name} defaultValue={value} key={value} className={inputClass}>
        {items.map(({ version }) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form method="get" className={styles.actions}>
      {lang !== 'fr' && <input type="hidden" name="lang" value={lang} />}
      {choice('de', say('curation.from-version'), from)}
      {choice('a', say('curation.to-version'), to)}
      <Button type="submit" size="small">
        {say('curation.compare')}
      </Button>
    </form>
  );
}
