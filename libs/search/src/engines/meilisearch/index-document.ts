import { WHERE_SENSES } from '@portulan/domain';
import { NAME_SEPARATOR, SENSES } from '../../documents/index.js';
import type { NumberedDocument } from '../../port/index.js';
import { decadeOf, OWN_FILTERS, PLACE_FILTERS, SEARCHED_FIELDS } from '../../settings/index.js';
import { fieldOf } from './index-settings.js';

/** Before the decade in which an entry begins to count, and before the first in which it no more does. */
export const DECADE_BEGINS = '+';
const DECADE_ENDS = '-';

/** A document as the index takes it: its words by field, each fact in a field of its own, the orders as plain values. */
export function toIndexDocument(document: NumberedDocument): Record<string, unknown> {
  const { id, digest, ord, texts, facets, refs, sinceYear, untilYear, standing, updatedAt, sortKeys } = document;
  const words = Object.fromEntries(SEARCHED_FIELDS.map(({ name }, field) => [name, texts[field] ?? '']));
  const any = [...new Set(SENSES.flatMap((sense) => refs[sense]))];
  return {
    ...{ id, digest, ord, standing },
    ...words,
    names: (texts[0] ?? '').split(NAME_SEPARATOR),
    ...Object.fromEntries(OWN_FILTERS.map((name) => [name, valuesOf(facets, name)])),
    ...Object.fromEntries(
      WHERE_SENSES.flatMap((where) =>
        PLACE_FILTERS.map((name) => [fieldOf(name, where), valuesOf(where === 'any' ? any : refs[where], name)]),
      ),
    ),
    period: listDecades(sinceYear, untilYear),
    ...(sinceYear === null ? {} : { since: sinceYear }),
    ...(untilYear === null ? {} : { until: untilYear }),
    updated: updatedAt.getTime(),
    sortFr: sortKeys.fr,
    sortEn: sortKeys.en,
  };
}

function valuesOf(tokens: readonly string[], name: string): string[] {
  return tokens.filter((token) => token.startsWith(`${name}:`)).map((token) => token.slice(name.length + 1));
}

/** Two marks say in which decades an entry is alive, even one without an end: their sums are what the facet counts. */
function listDecades(since: number | null, until: number | null): string[] {
  if (since === null) return [];
  const begins = DECADE_BEGINS + decadeOf(since);
  if (until === null) return [begins];
  return decadeOf(until) < decadeOf(since) ? [] : [begins, DECADE_ENDS + (decadeOf(until) + 10)];
}
