import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Wording } from '../columns/index.js';
import type { ActorPart, ProjectRow } from '../rows/index.js';
import { shares, wholeDate, writeActivity } from './iati.js';
import { xmlText } from './xml-text.js';

const wording: Wording = {
  lang: 'fr',
  names: { country: (code) => code, theme: (code) => code, territory: (ref) => ref },
  labelOf: (_, value) => value,
  addressOf: (path) => `https://portulan.example${path}`,
};
const publisher = { ref: 'FR-SIREN-123456789', name: 'Réseau d’essai' };
const place = { label: 'Dakar', country: 'SN', region: null, departement: null, epci: null, commune: null, lon: -17.44, lat: 14.69 };
const actor: ActorPart = { id: 'a', slug: 'a', label: 'Marseille', labelEn: null, kind: 'authority', iati: null, place: { ...place, country: 'FR' } };
const project: ProjectRow = {
  id: '0190-1',
  slug: 'eau',
  label: 'De l’eau <pour> tous & toutes',
  labelEn: 'Water',
  descriptionFr: null,
  descriptionEn: null,
  status: 'completed',
  since: '2019',
  until: '2020-02',
  themes: ['water'],
  sdgs: [6],
  keeper: null,
  checkedOn: null,
  updatedOn: '2026-01-02',
  sources: null,
  participants: [{ role: 'lead', actor }],
  fundings: [{ kind: 'grant', amount: '1000.00', currency: 'EUR', programme: 'FICOL', date: '2019', funder: { ...actor, id: 'b', label: 'AFD', kind: 'institution' } }],
  places: [place, { ...place, label: 'Bamako', country: 'ML' }, { ...place, label: 'Thiès' }],
  sectors: ['14030', '140'],
};
/** The order that the schema of IATI 2.03 has for the elements we write. */
const ORDER = ['iati-identifier', 'reporting-org', 'title', 'description', 'participating-org', 'activity-status', 'activity-date', 'recipient-country', 'location', 'sector', 'tag', 'transaction'];

it('writes well-formed elements in the order of the standard, and all that it requires', () => {
  const xml = writeActivity(project, wording, publisher, '2026-11-25') ?? '';
  expect(XMLValidator.validate(xml)).toBe(true);
  const [{ 'iati-activity': children }] = new XMLParser({ preserveOrder: true, ignoreAttributes: false }).parse(xml) as [{ 'iati-activity': Record<string, unknown>[] }];
  const names = children.flatMap((child) => Object.keys(child).filter((name) => name !== ':@'));
  expect([...new Set(names)]).toEqual(ORDER);
  expect(names).toEqual([...names].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other)));
  expect(xml).toContain('De l’eau &lt;pour&gt; tous &amp; toutes');
  expect(xml).toContain('<activity-date iso-date="2020-02-29" type="4"/>');
  expect(xml).toContain('<recipient-country code="SN" percentage="50.00"/>');
  expect(xml).toContain('<participating-org role="1"><narrative>AFD</narrative></participating-org>');
});

it.each([{ participants: null, fundings: null }, { since: null }, { places: null }])('leaves out a project that lacks %j', (lack) => {
  expect(writeActivity({ ...project, ...lack }, wording, publisher, '2026-11-25')).toBeNull();
});

it('parts a hundred exactly', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), (count) => {
    const cents = shares(count).map((share) => Math.round(Number(share) * 100));
    expect(cents).toHaveLength(count);
    expect(cents.reduce((sum, each) => sum + each, 0)).toBe(10_000);
    expect(Math.min(...cents)).toBeGreaterThan(0);
  }));
});

it('makes a partial date whole without leaving it', () => {
  expect([wholeDate('2024-02', 'last'), wholeDate('2023-02', 'last'), wholeDate('2023', 'last'), wholeDate('2023', 'first'), wholeDate('2023-12-05', 'last')]).toEqual(
    ['2024-02-29', '2023-02-28', '2023-12-31', '2023-01-01', '2023-12-05'],
  );
});

it('writes any text as well-formed XML', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(XMLValidator.validate(`<a b="${xmlText(text)}">${xmlText(text)}</a>`)).toBe(true);
  }));
});
