import { sitePaths, type SheetAnswer, type SheetRowsAnswer } from '@portulan/contract';
import { SHEET_OUTCOMES, type SheetOutcome } from '@portulan/domain';
import { Button, inputClass, State, VisuallyHidden } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { PageWays } from './page-ways.js';
import sheetStyles from './sheets.module.css';
import { useSheetWords } from './use-sheet-words.js';

type Row = SheetRowsAnswer['items'][number];

/** The rows of a sheet by what they do, each with its differences or its reason. */
export function SheetRows({ sheet, outcome, rows }: { sheet: SheetAnswer; outcome: SheetOutcome; rows: SheetRowsAnswer }) {
  const { say, count } = useWords();
  return (
    <section className={styles.section} aria-labelledby="rows">
      <h2 id="rows">{say('sheets.rows')}</h2>
      <nav aria-label={say('sheets.rows')}>
        <ul role="list" className={sheetStyles.tabs}>
          {SHEET_OUTCOMES.map((one) => (
            <li key={one}>
              <SiteLink to={`?lignes=${one}`} className={sheetStyles.tab} aria-current={one === outcome ? 'page' : undefined}>
                {say(`sheets.outcome.${one}`)} <strong>{count(sheet.counts[one])}</strong>
              </SiteLink>
            </li>
          ))}
        </ul>
      </nav>
      {rows.items.length === 0 ? (
        <State level={3} title={say('sheets.no-row')} />
      ) : (
        <ol role="list" className={styles.versions}>
          {rows.items.map((row) => (
            <li key={row.number} className={sheetStyles.row}>
              <RowOf row={row} page={rows.page} isOpen={sheet.state === 'planned'} />
            </li>
          ))}
        </ol>
      )}
      <PageWays page={rows.page} total={rows.total} query={{ lignes: outcome }} />
    </section>
  );
}

function RowOf({ row, page, isOpen }: { row: Row; page: number; isOpen: boolean }) {
  const { say } = useWords();
  const { sayField, sayRefusal } = useSheetWords();
  const isNew = row.entryId === null || row.outcome === 'created';
  return (
    <>
      <p>
        <strong>{row.entryId === null ? row.label : <SiteLink to={sitePaths.editEntry(row.entryId)}>{row.label}</SiteLink>}</strong>{' '}
        <span className={styles.note}>{say('sheets.line', { line: row.line })}</span>
      </p>
      {row.code !== null && (
        <p>
          {row.field !== null && <>{say('sheets.in-field', { field: sayField(row.field) })} </>}
          {sayRefusal(row.code, row.sentence ?? '')}
          {row.code === 'word-unknown' || row.code === 'actor-unknown' || row.code === 'row-repeated' ? <span className={styles.note}> {row.sentence}</span> : null}
        </p>
      )}
      {row.differences.length > 0 && (
        <table className={styles.table} aria-label={row.label}>
          <thead>
            <tr>
              <th scope="col">{say('curation.column.field')}</th>
              {!isNew && <th scope="col">{say('curation.column.before')}</th>}
              <th scope="col">{say('curation.column.after')}</th>
            </tr>
          </thead>
          <tbody>
            {row.differences.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{sayField(field)}</th>
                {!isNew && <td>{before === '' ? <span className={styles.note}>{say('curation.empty')}</span> : <del>{before}</del>}</td>}
                <td>{after === '' ? <span className={styles.note}>{say('curation.empty')}</span> : <ins>{after}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {row.outcome === 'to-decide' && isOpen && <Decision row={row} page={page} />}
    </>
  );
}

function Decision({ row: { number, line, code, candidates, decision, label }, page }: { row: Row; page: number }) {
  const { say } = useWords();
  return (
    <form method="post" className={sheetStyles.choice}>
      <input type="hidden" name="row" value={number} />
      <input type="hidden" name="page" value={page} />
      <label className={sheetStyles.field}>
        <span>{say('sheets.decision')}</span>
        <select name="decision" defaultValue={decision ?? ''} className={inputClass}>
          <option value="">{say('sheets.undecided')}</option>
          {candidates.map((one) => (
            <option key={one.id} value={`entry:${one.id}`}>
              {say('sheets.is-entry', { label: one.label })}
            </option>
          ))}
          {code === 'looks-alike' && <option value="create">{say('sheets.is-new')}</option>}
          {code === 'changed-since' && <option value="take">{say('sheets.take-mine')}</option>}
          <option value="leave">{say('sheets.leave')}</option>
        </select>
      </label>
      <Button type="submit" size="small" name="intent" value="decide">
        {say('sheets.keep')}{' '}
        <VisuallyHidden>
          {label}, {say('sheets.line', { line })}
        </VisuallyHidden>
      </Button>
    </form>
  );
}
