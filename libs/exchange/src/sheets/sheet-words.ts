import {
  ACTOR_KINDS,
  AUTHORITY_TIERS,
  COOPERATION_FORMS,
  COOPERATION_STATUSES,
  foldName,
  INSTITUTION_CATEGORIES,
  PARTNER_TIERS,
  SHEET_WORD_FIELDS,
  type EntryRoom,
  type SheetWordField,
} from '@portulan/domain';
import type { Lang } from '@portulan/contract';
import type { Queryable } from '@portulan/register';

/** Words of the code in a language: a kind, a form. The tiers have none: their codes are written. */
export type LabelOf = (list: string, code: string, lang: Lang) => string;
/** What words of the files of a network were said to mean: field, folded word, code; an empty code is no value. */
export type WordMeanings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const CODES: Readonly<Record<Exclude<SheetWordField, 'country' | 'themes' | 'status'>, readonly string[]>> = {
  kind: ACTOR_KINDS,
  category: INSTITUTION_CATEGORIES,
  tier: [...new Set([...AUTHORITY_TIERS, ...PARTNER_TIERS])],
  form: COOPERATION_FORMS,
};
const STATUSES: Readonly<Record<EntryRoom, readonly string[]>> = { actors: [], cooperations: COOPERATION_STATUSES, projects: ['completed', 'suspended', 'cancelled'] };

interface Word {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

export const isWordField = (field: string): field is SheetWordField => SHEET_WORD_FIELDS.some((one) => one === field);
export const foldWord = (word: string): string => foldName(word);

/** The lists that cells choose from: codes with their words, and codes by any of their words. */
export class SheetWords {
  private readonly byField = new Map<SheetWordField, ReadonlyMap<string, Word>>();
  private readonly byWord = new Map<string, string>();

  private constructor(lists: Readonly<Record<SheetWordField, readonly Word[]>>) {
    for (const field of SHEET_WORD_FIELDS) {
      this.byField.set(field, new Map(lists[field].map((word) => [word.code, word])));
      for (const { code, fr, en, aliases } of lists[field]) {
        // A label comes before an alias of another: the first that was there stays.
        for (const text of [code, fr, en, ...aliases]) if (!this.byWord.has(`${field} ${foldWord(text)}`)) this.byWord.set(`${field} ${foldWord(text)}`, code);
      }
    }
  }

  static async load(queryable: Queryable, room: EntryRoom, labelOf: LabelOf): Promise<SheetWords> {
    const list = (name: string, codes: readonly string[]): Word[] => codes.map((code) => ({ code, fr: labelOf(name, code, 'fr'), en: labelOf(name, code, 'en'), aliases: [] }));
    const [countries, themes] = [
      await queryable.query<Word>(`SELECT code, label_fr AS fr, label_en AS en, aliases FROM country ORDER BY code`),
      await queryable.query<Word>(`SELECT code, label_fr AS fr, label_en AS en, '{}'::text[] AS aliases FROM theme ORDER BY parent NULLS FIRST, position, code`),
    ];
    return new SheetWords({
      ...{ kind: list('kind', CODES.kind), category: list('category', CODES.category), tier: list('tier', CODES.tier), form: list('form', CODES.form) },
      ...{ status: list('status', STATUSES[room]), country: countries, themes },
    });
  }

  /** The code that a word of a cell means; null when nobody has said. */
  codeOf(field: SheetWordField, word: string, meanings: WordMeanings = {}): string | null {
    const folded = foldWord(word);
    return meanings[field]?.[folded] ?? this.byWord.get(`${field} ${folded}`) ?? null;
  }

  labelOf(field: SheetWordField, code: string, lang: Lang): string {
    return this.byField.get(field)?.get(code)?.[lang] ?? code;
  }

  /** Every value of a field, to choose from. */
  choices(field: SheetWordField, lang: Lang): { readonly value: string; readonly label: string }[] {
    return [...(this.byField.get(field)?.values() ?? [])].map((word) => ({ value: word.code, label: word[lang] }));
  }
}
