import type { OfficialNumbersAnswer } from '@portulan/contract';
import { giveThing } from './use-given.js';

export type OfficialBody = OfficialNumbersAnswer['items'][number];

type Box = HTMLInputElement | HTMLSelectElement;

/**
 * Fills what is empty in the form of an actor from what an official list says: its name, nature, tier, numbers and seat.
 * What somebody wrote is left as it is, but for the nature of a form in which nothing was written yet.
 */
export function completeForm(form: HTMLFormElement, { siren, insee, label, detail, tier, seat }: OfficialBody): void {
  const box = (name: string) => form.elements.namedItem(name) as Box | null;
  const write = (name: string, value: string) => {
    const found = box(name);
    if (found === null || found.value === value) return;
    found.value = value;
    found.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const isBlank = box('names.0.name')?.value.trim() === '';
  if (isBlank) {
    write('names.0.name', label);
    write('kind', 'authority');
    write('country', 'FR');
  }
  if (box('kind')?.value === 'authority' && (isBlank || box('tier')?.value === '')) write('tier', tier);
  for (const [scheme, value] of [['siren', siren], ['insee', insee]] as const) if (value !== null) writeNumber(form, write, scheme, value); // prettier-ignore
  if (seat !== null) giveThing(form, { field: 'seatId', thing: { id: seat, label, detail, country: 'FR' } });
}

/** In the line that has a number of this registry, else in the first empty one. */
function writeNumber(form: HTMLFormElement, write: (name: string, value: string) => void, scheme: string, value: string): void {
  const rows = [...form.querySelectorAll<HTMLInputElement>('input[name^="identifiers."][name$=".value"]')].map((input) => ({ input, row: input.name.replace(/\.value$/, '') }));
  const schemeOf = (row: string) => (form.elements.namedItem(`${row}.scheme`) as HTMLSelectElement | null)?.value;
  if (rows.some(({ input, row }) => input.value.trim() !== '' && schemeOf(row) === scheme)) return;
  const free = rows.find(({ input }) => input.value.trim() === '');
  if (free === undefined) return;
  write(`${free.row}.scheme`, scheme);
  write(`${free.row}.value`, value);
}
