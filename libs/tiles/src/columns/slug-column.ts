import { makeSlug } from '@portulan/domain';
import type { EntryIds } from './entry-ids.js';
import { narrowest, type Numbers } from './narrowest.js';
import { TextColumn, type TextParts } from './text-column.js';

/** What a column of slugs is made of, beside ids and labels. */
export interface SlugParts {
  /** For each row how its slug is told: by its id, by its label, or by a text of its own from `FIRST_OWN` on. Not there when each has its own. */
  readonly how?: Numbers;
  readonly own: TextParts;
}

const BY_ID = 0;
const BY_LABEL = 1;
const FIRST_OWN = 2;

/** A label without any letter makes no slug of its own. */
const slugOf = (label: string) => makeSlug(label, '');

/** The slugs of a room: most are made of the label by the rule, and are made again when they are asked for; the others are kept. */
export class SlugColumn {
  private readonly own: TextColumn;

  constructor(
    readonly parts: SlugParts,
    private readonly ids: EntryIds,
    private readonly labels: TextColumn,
  ) {
    this.own = new TextColumn(parts.own);
  }

  static from(slugs: readonly string[], ids: EntryIds, labels: TextColumn): SlugColumn {
    const own: string[] = [];
    const how = Uint32Array.from(slugs, (slug, row) => {
      if (slug === ids.at(row)) return BY_ID;
      if (slug === slugOf(labels.at(row))) return BY_LABEL;
      return FIRST_OWN + own.push(slug) - 1;
    });
    const texts = TextColumn.from(own).parts;
    return new SlugColumn(own.length === slugs.length ? { own: texts } : { how: narrowest(how), own: texts }, ids, labels);
  }

  at(row: number): string {
    const how = this.parts.how?.[row] ?? FIRST_OWN + row;
    if (how === BY_ID) return this.ids.at(row);
    return how === BY_LABEL ? slugOf(this.labels.at(row)) : this.own.at(how - FIRST_OWN);
  }
}
