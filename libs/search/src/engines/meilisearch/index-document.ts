import { WHERE_SENSES } from '@portulan/domain';
import { NAME_SEPARATOR, SENSES } from '../../documents/index.js';
import type { NumberedDocument } from '../../port/index.js';
import { OWN_FILTERS, PLACE_FILTERS, SEARCHED_FIELDS } from '../../settings/index.js';
import { fieldOf } from './index-settings.js';

/** A document as the index takes it: its words by field, each fact in a field of its own, the orders as plain values. */
export function toIndexDocument(document: NumberedDocument): Record<string, unknown> {
  const { id, digest, ord, texts, facets, refs, sinceYear, untilYear, links, updatedAt, sortKeys } = document;
  const words = Object.fromEntries(SEARCHED_FIELDS.map(({ name }, field) => [name, texts[field] ?? '']));
  const any = [...new Set(SENSES.flatMap((sense) => refs[sense]))];
  return {
    ...{ id, digest, ord, links },
    ...words,
    names: (texts[0] ?? '').split(NAME_SEPARATOR),
    ...Object.fromEntries(OWN_FILTERS.map((name) => [name, valuesOf(facets, name)])),
    ...Object.fromEntries(
      WHERE_SENSES.flatMap((where) =>
        PLACE_FILTERS.map((name) => [fieldOf(name, where), valuesOf(where === 'any' ? any : refs[where], name)]),
      ),
    ),
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
