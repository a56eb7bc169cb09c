import { FUNDING_KINDS, type Funding } from '@portulan/domain';
import { inputClass, VisuallyHidden } from '@portulan/ui';
import { useId, useState } from 'react';
import { useWords } from '../shell/words.js';
import styles from './curation.module.css';
import { describedBy, FieldNotes } from './field-notes.js';
import { showAmount } from './plain-amount.js';
import { SPARE_ROWS } from './read-entry-form.js';
import type { FoundThing, Relations } from './relations.js';
import { SearchRow } from './search-row.js';
import { useFound } from './use-found.js';

interface FundingBoxProps {
  readonly field: string;
  readonly value: unknown;
  /** Ids of the actors that take part in the project: most often those who pay. */
  readonly participants: readonly string[];
  readonly relations: Relations;
  readonly error?: string | undefined;
}

type Row = Partial<Funding>;

/** The sums of a project, one a line, with lines left for more and a search for funders who do not take part. */
export function FundingBox({ field, value, participants, relations, error }: FundingBoxProps) {
  const { say } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const { found, query } = useFound('fundings', typed);
  const rows = (value ?? []) as readonly Row[];
  const [known] = useState<readonly FoundThing[]>(() => knownFunders(rows, participants, field, relations));
  // One found by typing stays on the lists when something else is looked for.
  const [met, setMet] = useState<readonly FoundThing[]>([]);
  const fresh = found.filter((thing) => ![...known, ...met].some((one) => one.id === thing.id));
  if (fresh.length > 0) setMet([...met, ...fresh]);
  const funders = [...known, ...met];
  const asked = relations.asked[field];
  const isMissed = (asked !== undefined && (relations.found[field] ?? []).length === 0) || (query !== '' && found.length === 0);
  const count = query === '' ? (relations.found[field] ?? []).length : found.length;
  const help = say(`forms.help.${field}`);
  const { 'aria-describedby': notes, ...invalid } = describedBy(id, { help, error });
  return (
    <fieldset className={styles.rows} aria-describedby={notes} data-field={field}>
      <legend>
        <VisuallyHidden>{say(`curation.field.${field}`)}</VisuallyHidden>
      </legend>
      <FieldNotes id={id} help={help} error={error} />
      {funders.map(({ id: funder, label }) => (
        <input key={funder} type="hidden" name={`label.${funder}`} value={label} />
      ))}
      {[...rows, ...Array.from({ length: SPARE_ROWS }, (): Row => ({}))].map((row, index) => (
        <FundingRow key={index} row={row} index={index} funders={funders} notes={notes} invalid={invalid} />
      ))}
      <SearchRow field={field} typed={typed} onType={setTyped} label={say('forms.look-for.fundings')} placeholder={say('forms.look-for-short.fundings')} subject={say('forms.funding.funder')} />
      <p role="status" className={styles.hint}>
        {isMissed ? say('curation.found-none') : count === 0 ? '' : say('forms.funders-found', { count })}
      </p>
    </fieldset>
  );
}

function knownFunders(rows: readonly Row[], participants: readonly string[], field: string, { names, found }: Relations): FoundThing[] {
  const ids = [...new Set([...rows.flatMap(({ funderId }) => funderId ?? []), ...participants])];
  const named = ids.map((id) => ({ id, ...(names[id] ?? { label: id.slice(0, 8), detail: null }) }));
  return [...named, ...(found[field] ?? []).filter(({ id }) => !ids.includes(id))];
}

interface FundingRowProps {
  readonly row: Row;
  readonly index: number;
  readonly funders: readonly FoundThing[];
  readonly notes: string | undefined;
  readonly invalid: { readonly 'aria-invalid'?: true };
}

function FundingRow({ row, index, funders, notes, invalid }: FundingRowProps) {
  const { say, lang } = useWords();
  const name = (part: string) => `fundings.${index}.${part}`;
  const told = (part: string) => say(`forms.funding.${part}`);
  return (
    <fieldset className={styles.funding}>
      <legend className={styles.hint}>{say('forms.funding', { number: index + 1 })}</legend>
      {/* What a dataset told of it is kept along. */}
      <input type="hidden" name={name('sourceId')} value={row.sourceId ?? ''} />
      <input type="hidden" name={name('recordId')} value={row.recordId ?? ''} />
      <label>
        <span>{told('amount')}</span>
        <input name={name('amount')} defaultValue={row.amount === undefined ? '' : showAmount(row.amount, lang)} inputMode="decimal" maxLength={30} className={inputClass} aria-describedby={notes} {...invalid} />
      </label>
      <label>
        <span>{told('currency')}</span>
        <input name={name('currency')} defaultValue={row.currency ?? 'EUR'} maxLength={3} size={4} className={inputClass} />
      </label>
      <label>
        <span>{told('kind')}</span>
        <select name={name('kind')} defaultValue={row.kind ?? 'grant'} className={inputClass}>
          {FUNDING_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`projects.funding.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{told('date')}</span>
        <input name={name('date')} defaultValue={row.date ?? ''} maxLength={10} placeholder="2019" className={inputClass} />
      </label>
      <label className={styles.double}>
        <span>{told('funder')}</span>
        <select name={name('funderId')} defaultValue={row.funderId ?? ''} className={inputClass}>
          <option value="">{told('no-funder')}</option>
          {funders.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.double}>
        <span>{told('programme')}</span>
        <input name={name('programme')} defaultValue={row.programme ?? ''} maxLength={300} placeholder={told('programme-hint')} className={inputClass} />
      </label>
    </fieldset>
  );
}
