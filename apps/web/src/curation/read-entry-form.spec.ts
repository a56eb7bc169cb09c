import { readEntryForm } from './read-entry-form.js';
import { readAsked } from './relations.js';

const formOf = (values: Record<string, string | readonly string[]>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
};

describe('a form of an entry', () => {
  it('says names and numbers row by row, those left empty aside', () => {
    const fields = readEntryForm('actors', formOf({
      ...{ 'names.0.type': 'official', 'names.0.name': ' Ville de Lyon ', 'names.0.lang': 'fr', 'names.1.type': 'acronym', 'names.1.name': '', 'names.2.type': 'usual', 'names.2.name': 'Lyon' },
      ...{ 'identifiers.0.scheme': 'siren', 'identifiers.0.value': '216 901 231' },
    })); // prettier-ignore
    expect(fields['names']).toEqual([{ type: 'official', name: 'Ville de Lyon', lang: 'fr' }, { type: 'usual', name: 'Lyon', lang: null }]);
    expect(fields['identifiers']).toEqual([{ scheme: 'siren', value: '216901231' }]);
  });

  it('says what was emptied, and the choices ticked', () => {
    expect(readEntryForm('projects', formOf({ title: 'Puits', since: '', descriptionFr: 'a\r\nb', themes: ['water', 'health'], sdgs: ['6', '3'] }))).toEqual({
      ...{ title: 'Puits', titleEn: null, since: null, until: null, status: null, descriptionFr: 'a\nb', descriptionEn: null },
      ...{ themes: ['water', 'health'], sdgs: [6, 3], participations: [], placeIds: [], fundings: [] },
    });
  });

  it('says whom and what it names, those without a role aside', () => {
    const roles = { 'participations.0.actorId': 'a', 'participations.0.role': 'lead', 'participations.1.actorId': 'b', 'participations.1.role': '' };
    expect(readEntryForm('projects', formOf({ ...roles, placeIds: ['p', 'commune:13055'] }))).toMatchObject({ participations: [{ actorId: 'a', role: 'lead' }], placeIds: ['p', 'commune:13055'] });
    expect(readEntryForm('actors', formOf({ seatId: '' }))['seatId']).toBeNull();
    expect(readAsked('cooperations', formOf({ 'search.frenchIds': ' Lyon ', 'search.partnerIds': ' ', 'search.placeIds': 'x' }))).toEqual({ frenchIds: 'Lyon' });
  });

  it('says sums as the register spells them, those without an amount aside, with what a dataset told kept along', () => {
    const sums = { 'fundings.0.amount': '1 200,50', 'fundings.0.currency': 'eur', 'fundings.0.kind': 'grant', 'fundings.0.funderId': 'a', 'fundings.0.date': '2019', 'fundings.0.sourceId': 'afd', 'fundings.0.recordId': 'C1' };
    const none = { 'fundings.1.amount': ' ', 'fundings.1.currency': 'EUR', 'fundings.1.kind': 'grant' };
    expect(readEntryForm('projects', formOf({ ...sums, ...none }))['fundings']).toEqual([
      { funderId: 'a', kind: 'grant', amount: '1200.50', currency: 'EUR', programme: null, date: '2019', sourceId: 'afd', recordId: 'C1' },
    ]);
  });

  it('says nothing that is not of its room', () => {
    expect(Object.keys(readEntryForm('cooperations', formOf({ keeper: 'x', placeIds: 'y', form: 'twinning' })))).toEqual(
      ['frenchIds', 'partnerIds', 'form', 'since', 'until', 'status', 'descriptionFr', 'descriptionEn', 'themes', 'sdgs'],
    );
  });
});
