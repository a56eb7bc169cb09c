import fc from 'fast-check';
import { makeSlug } from '@portulan/domain';
import { EntryIds } from './entry-ids.js';
import { SlugColumn } from './slug-column.js';
import { TextColumn } from './text-column.js';

describe('a column of slugs', () => {
  const entry = fc.record({ id: fc.uuid(), label: fc.string({ unit: 'grapheme' }), chosen: fc.constantFrom('id', 'label', 'numbered', 'own'), own: fc.string() });

  it('gives back every slug, made of an id, of a label or of neither', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ id }) => id }), (entries) => {
        const base = (label: string) => makeSlug(label, 'acteur');
        const slugs = entries.map(({ id, label, chosen, own }) => ({ id, label: base(label), numbered: `${base(label)}-2`, own })[chosen]);
        const column = SlugColumn.from(slugs, EntryIds.from(entries.map(({ id }) => id)), TextColumn.from(entries.map(({ label }) => label)));
        expect(entries.map((_, row) => column.at(row))).toEqual(slugs);
      }),
    );
  });

  it('keeps no text of those that the rule makes', () => {
    const labels = ['Ville de Dakar', 'Saint-Étienne', 'Lyon'];
    const ids = EntryIds.from(labels.map((_, row) => `00000000-0000-7000-8000-00000000000${row}`));
    const column = SlugColumn.from(['ville-de-dakar', makeSlug('Saint-Étienne', ''), 'lyon-2'], ids, TextColumn.from(labels));
    expect(Buffer.from(column.parts.own.bytes).toString()).toBe('lyon-2');
    expect(SlugColumn.from(['a', 'b', 'c'], ids, TextColumn.from(labels)).parts.how).toBeUndefined();
  });
});
