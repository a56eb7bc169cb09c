import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import { NO_YEAR, type EntryColumns } from '../columns/entry-columns.js';

/** What a set of cooperations is made of: forms, themes of the first level, years of start. */
export class WorkTally {
  count = 0;
  undated = 0;
  private latest: { readonly columns: EntryColumns; readonly row: number } | undefined;
  private readonly forms = new Map<string, number>();
  private readonly themes = new Map<string, number>();
  private first = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;

  add(columns: EntryColumns, row: number): void {
    this.count++;
    this.latest = { columns, row };
    this.addWords(columns, columns.forms, row, this.forms);
    this.addWords(columns, columns.themes, row, this.themes);
    const year = columns.sinceYear[row] as number;
    if (year === NO_YEAR) this.undated++;
    else {
      this.first = Math.min(this.first, year);
      this.last = Math.max(this.last, year);
    }
  }

  /** Slug of the one added last. */
  get slug(): string | null {
    return this.latest ? this.latest.columns.slugs.at(this.latest.row) : null;
  }

  answer() {
    const isDated = this.count > this.undated;
    return {
      forms: Object.fromEntries(COOPERATION_FORMS.flatMap((form) => (this.forms.has(form) ? [[form, this.forms.get(form)]] : []))) as Partial<Record<CooperationForm, number>>,
      themes: Object.fromEntries([...this.themes].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))),
      first: isDated ? this.first : null,
      last: isDated ? this.last : null,
    };
  }

  private addWords({ words }: EntryColumns, { offsets, values }: EntryColumns['forms'], row: number, counts: Map<string, number>): void {
    const end = offsets[row + 1] as number;
    for (let index = offsets[row] as number; index < end; index++) {
      const word = words.words[values[index] as number] as string;
      // A theme of the second level is written after the first, with a stroke: it is counted there.
      if (!word.includes('/')) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
