/** Several things in one cell: semicolons between them, as our own files have them. */
export const splitCell = (cell: string): string[] => cell.split(';').map((part) => part.trim()).filter((part) => part !== '');
export const joinCell = (parts: readonly string[]): string => parts.join(' ; ');

const ISO_DAY = /^\d{4}(-\d{2}){0,2}$/;

/** A date as people of the field write it, as a partial ISO date; what is none is left for the rules to refuse. */
export function readDate(cell: string): string {
  if (ISO_DAY.test(cell)) return cell;
  const { day, month, year } = /^(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(cell)?.groups ?? {};
  if (year === undefined || month === undefined) return /^\d{4}-\d{2}-\d{2}T/.test(cell) ? cell.slice(0, 10) : cell;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** A web address as people write it. */
export const readWebsite = (cell: string): string => (/^www\./i.test(cell) ? `https://${cell}` : cell);
