import fc from 'fast-check';
import type { NeutralCooperation, NeutralProject, NeutralShort } from './neutral-card.js';
import { writeCard } from './write-card.js';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(',"lead":null,', ',"authorities":[],"partners":[],', '$&', '"', '\\'));
const label = fc.record({ fr: text, en: text });
const short = fc.record({ id: text, slug: text, label, kind: fc.constant('association'), place: fc.record({ label: fc.option(text), lon: fc.option(fc.double({ noNaN: true })) }) });
/** The same object, more than once. */
const shorts = fc.array(short, { maxLength: 3 }).map((some) => [...some, ...some] as unknown as NeutralShort[]);
const work = { id: text, slug: text, since: fc.option(text), until: fc.option(text), status: text };
const rest = { themes: fc.array(text), checkedOn: fc.option(text), label };

describe('a card as JSON', () => {
  it('is what JSON.stringify makes of it', () => {
    const cooperation = fc.record({ ...work, ...rest, authorities: shorts, partners: shorts, last: label }) as fc.Arbitrary<object> as fc.Arbitrary<NeutralCooperation>;
    fc.assert(fc.property(cooperation, (card) => expect(writeCard.cooperations(card)).toBe(JSON.stringify(card))));
    const project = fc.record({ ...work, lead: shorts.map(([lead]) => lead ?? null), amount: fc.option(label), ...rest }) as fc.Arbitrary<object> as fc.Arbitrary<NeutralProject>;
    fc.assert(fc.property(project, (card) => expect(writeCard.projects(card)).toBe(JSON.stringify(card))));
  });
});
