import { apiPaths, sitePaths, type SheetAnswer, type SheetRowsAnswer } from '@portulan/contract';
import { SHEET_OUTCOMES } from '@portulan/domain';
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
import { readFrame } from './read-entry.server.js';
import { readMapping, SheetMapping } from './sheet-mapping.js';
import { SheetRows } from './sheet-rows.js';
import sheetStyles from './sheets.module.css';
import { useLookAgain } from './use-look-again.js';
import { useSheetWords } from './use-sheet-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('sheets.one'), isUnlisted: true }));

const hasPlan = ({ state }: Pick<SheetAnswer, 'state'>) => state !== 'read' && state !== 'planning';

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const [network, id] = [args.params['network'] ?? '', args.params['sheet'] ?? ''];
  const door = `${apiPaths.sheets(network)}/${encodeURIComponent(id)}`;
  const sheet = await readAccount<SheetAnswer>(args, door);
  const query = new URL(args.request.url).searchParams;
  const wanted = SHEET_OUTCOMES.find((outcome) => outcome === query.get('lignes'));
  // What a person has to look at comes first.
  const outcome = wanted ?? (['to-decide', 'changed', 'created', 'refused', 'same'] as const).find((one) => sheet.counts[one] > 0) ?? 'changed';
  const page = Math.max(1, Number(query.get('page')) || 1);
  const rows = hasPlan(sheet) ? await readAccount<SheetRowsAnswer>(args, `${door}/rows?outcome=${outcome}&page=${page}`) : null;
  return { ...frame, network, sheet, outcome, rows, isMapping: sheet.state === 'read' || (sheet.state === 'planned' && query.has('colonnes')), done: query.get('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const [network, id] = [args.params['network'] ?? '', args.params['sheet'] ?? ''];
  const door = `${apiPaths.sheets(network)}/${encodeURIComponent(id)}`;
  const lang = readLang(args.request.url);
  const post = (path: string) => askAccount<{ entries?: number } | undefined>(args, 'POST', `${door}/${path}`, {});
  const map = () => askAccount<undefined>(args, 'PUT', `${door}/mapping`, readMapping(form));
  const deeds: Deeds<{ entries?: number } | undefined> = {
    save: map,
    plan: async () => {
      const mapped = await map();
      return mapped.ok ? post('plan') : mapped;
    },
    apply: () => post('apply'),
    undo: () => post('undo'),
    drop: () => askAccount(args, 'DELETE', door),
    decide: () => askAccount(args, 'PUT', `${door}/rows/${encodeURIComponent(String(form.get('row')))}`, { decision: String(form.get('decision') ?? '') || null }),
  };
  const intent = String(form.get('intent') ?? '');
  const answer = await answerDeed(args.request, intent, deeds, [401, 404]);
  if (!answer.ok) return showRefused(answer.refused);
  if (intent === 'drop') throw redirect(inLang(`${sitePaths.sheets(network)}?retire`, lang));
  const page = String(form.get('page') ?? '');
  const told = intent === 'decide' ? new URLSearchParams({ lignes: 'to-decide', ...(page === '' ? {} : { page }) }) : new URLSearchParams({ fait: intent });
  throw redirect(inLang(`${sitePaths.sheet(network, id)}?${told}`, lang));
}

/** One spreadsheet on its way: what its columns mean, what it would do, what it did. */
export default function SheetPage() {
  const { say } = useWords();
  const { account, networks, network, sheet, outcome, rows, isMapping, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { sayRefusal } = useSheetWords();
  const isAtWork = sheet.state === 'planning' || sheet.state === 'applying';
  useLookAgain(isAtWork, LOOK_AGAIN_MS);
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.sheets(network)}>{say('sheets.title')}</SiteLink>
        </p>
        <h1>{sheet.fileName}</h1>
        <p className={styles.note}>{say('sheets.what', { room: say(`sheets.room.${sheet.room}`), rows: sheet.rowCount, state: say(`sheets.state.${sheet.state}`) })}</p>
        {sheet.encoding !== null && isMapping && <p className={styles.note}>{say('sheets.read-in', { encoding: say(`sheets.encoding.${sheet.encoding}`) })}</p>}
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused.code, result.refused.detail) })}
        </p>
      )}
      {result === undefined && (done === 'undo' || (done === 'save' && isMapping)) && (
        <p className={styles.told} role="status">
          {say(`sheets.done.${done}`)}
        </p>
      )}
      {sheet.state === 'failed' && (
        <p className={styles.refused} role="alert">
          {say('sheets.failed', { failure: sheet.failure ?? '' })}
        </p>
      )}
      {isAtWork && <Progress sheet={sheet as SheetAnswer} />}
      {isMapping ? <SheetMapping sheet={sheet as SheetAnswer} /> : <Acts sheet={sheet as SheetAnswer} />}
      {rows !== null && !isMapping && <SheetRows sheet={sheet as SheetAnswer} outcome={outcome} rows={rows as SheetRowsAnswer} />}
    </StaffFrame>
  );
}

const LOOK_AGAIN_MS = 1_500;

function Progress({ sheet }: { sheet: SheetAnswer }) {
  const { say } = useWords();
  const words = say(sheet.state === 'planning' ? 'sheets.planning' : 'sheets.applying', { done: sheet.rowsDone, rows: sheet.rowCount });
  return (
    <section className={styles.section} aria-label={say('sheets.progress')}>
      <p role="status">{words}</p>
      <progress className={sheetStyles.progress} max={sheet.rowCount} value={sheet.rowsDone} aria-label={words} />
      <noscript>
        <p>
          <a href="">{say('sheets.look-again')}</a>
        </p>
      </noscript>
    </section>
  );
}

/** What can be done with a plan, or with what was applied. */
function Acts({ sheet: { state, counts } }: { sheet: SheetAnswer }) {
  const { say } = useWords();
  const writes = counts.created + counts.changed;
  if (state === 'planned') {
    return (
      <section className={styles.section} aria-labelledby="plan">
        <h2 id="plan">{say('sheets.plan')}</h2>
        <p>{say('sheets.plan-note', { created: counts.created, changed: counts.changed, waiting: counts['to-decide'] })}</p>
        <div className={styles.actions}>
          {writes + counts['to-decide'] > 0 && <DeedForm intent="apply" label={say('sheets.apply', { count: writes })} kind="primary" />}
          <SiteLink to="?colonnes">{say('sheets.map-again')}</SiteLink>
          <DeedForm intent="drop" label={say('sheets.drop')} />
        </div>
      </section>
    );
  }
  if (state !== 'done' && state !== 'failed') return null;
  return (
    <section className={styles.section} aria-labelledby="done">
      <h2 id="done">{say('sheets.result')}</h2>
      <p>{say('sheets.result-note', { created: counts.created, changed: counts.changed })}</p>
      <div className={styles.actions}>
        {state === 'failed' && <DeedForm intent="apply" label={say('sheets.resume')} kind="primary" />}
        {writes > 0 && <DeedForm intent="undo" label={say('sheets.undo')} />}
      </div>
    </section>
  );
}
