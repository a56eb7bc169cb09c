import { checkPeriod, isPartialDate, type PeriodRefusalCode, type Refusal } from '../curation/index.js';
import { checkLabels, type LabelsRefusalCode } from '../taxonomy/index.js';
import { isAmount, isCurrency } from './amount.js';
import type { Funding, ProjectContent } from './project.js';

export type ProjectRefusalCode =
  | 'title-missing'
  | 'participation-repeated'
  | 'amount-malformed'
  | 'amount-negative'
  | 'currency-missing'
  | 'funding-repeated'
  | 'funding-source-missing'
  | PeriodRefusalCode
  | LabelsRefusalCode;

type Found = Refusal<ProjectRefusalCode>;

/** Every rule that a project alone can break; none broken, nothing returned. */
export function checkProject(project: ProjectContent): readonly Found[] {
  const refusals: Found[] = [];
  if (project.title === '') refusals.push({ code: 'title-missing', sentence: 'A project has a title.', field: 'title' });
  const roles = project.participations.map(({ actorId, role }) => `${actorId} ${role}`);
  if (new Set(roles).size < roles.length) {
    refusals.push({ code: 'participation-repeated', sentence: 'An actor has a role once.', field: 'participations' });
  }
  const records = project.fundings.flatMap(({ sourceId, recordId, kind }) => (recordId === null ? [] : [`${sourceId} ${recordId} ${kind}`]));
  if (new Set(records).size < records.length) {
    refusals.push({ code: 'funding-repeated', sentence: 'A financing of a source is counted once.', field: 'fundings' });
  }
  return [...refusals, ...project.fundings.flatMap((funding) => [...checkFunding(funding)]), ...checkPeriod(project), ...checkLabels(project)];
}

function* checkFunding({ amount, currency, date, sourceId, recordId }: Funding): Generator<Found> {
  if (/^-\s*\d/.test(amount)) yield { code: 'amount-negative', sentence: `An amount is never negative: ${amount}.`, field: 'fundings' };
  else if (!isAmount(amount)) {
    yield { code: 'amount-malformed', sentence: `"${amount}" is not an amount (1234.56).`, field: 'fundings' };
  }
  if (!isCurrency(currency)) {
    yield { code: 'currency-missing', sentence: `An amount has a currency of three letters; "${currency}" is none.`, field: 'fundings' };
  }
  if (date !== null && !isPartialDate(date)) {
    yield { code: 'date-malformed', sentence: `"${date}" is not a date (YYYY, YYYY-MM or YYYY-MM-DD).`, field: 'fundings' };
  }
  if (recordId !== null && sourceId === null) {
    yield { code: 'funding-source-missing', sentence: `The number ${recordId} of a financing needs its source.`, field: 'fundings' };
  }
}
