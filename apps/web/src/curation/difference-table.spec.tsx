import { screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { DifferenceTable } from './difference-table.js';
import { FieldBox } from './field-box.js';

const lists = {
  countries: [{ code: 'SN', label: 'Sénégal' }],
  themes: [{ code: 'water', parent: null, label: 'Eau' }],
  goals: [{ goal: 6, label: 'Eau propre' }],
};
const NAMES = {
  lyon: { label: 'Ville de Lyon', detail: null, ref: 'actors/lyon' },
  draft: { label: 'Brouillonne', detail: null, ref: 'entry:draft' },
  aix: { label: 'Aix-en-Provence', detail: null, ref: 'commune:13001' },
  'source:afd': { label: 'Projets de l’AFD', detail: null, ref: 'https://afd.example' },
  'network:south': { label: 'Réseau du Sud', detail: null, ref: null },
};
const cells = () => screen.getAllByRole('row').slice(1).map((row) => row.textContent?.replace(/\s/g, ' '));

describe('what differs between two versions', () => {
  it('is said in words, field by field', async () => {
    await renderPage(
      <DifferenceTable
        lists={lists}
        room="projects"
        difference={{ names: NAMES, fields: [
          { field: 'country', sort: 'value', before: null, after: 'SN' },
          { field: 'themes', sort: 'list', added: ['water'], removed: [], isReordered: false },
          { field: 'names', sort: 'list', added: [{ type: 'acronym', name: 'EV', lang: null }], removed: [], isReordered: false },
          { field: 'partnerIds', sort: 'list', added: [], removed: [], isReordered: true },
          { field: 'status', sort: 'value', before: 'active', after: 'cancelled' },
          { field: 'since', sort: 'value', before: '2019', after: '2019-05-01' },
        ] }}
      />,
      '/gestion',
    );
    expect(cells()).toEqual(['PaysvideSénégal', 'ThématiquesEau', 'NomsEV (sigle)', 'PartenairesDans un autre ordre', 'StatutActiveAnnulé', 'Début20191er mai 2019']);
  });

  it('names actors, places, funders and sources, and leads to their pages', async () => {
    await renderPage(
      <DifferenceTable
        lists={lists}
        room="projects"
        difference={{ names: NAMES, fields: [
          { field: 'participations', sort: 'list', added: [{ actorId: 'lyon', role: 'lead' }], removed: [{ actorId: 'draft', role: 'partner' }], isReordered: false },
          { field: 'fundings', sort: 'list', added: [{ amount: '1200.50', currency: 'EUR', kind: 'grant', funderId: 'lyon', programme: null, date: '2019-05', sourceId: null, recordId: null }], removed: [], isReordered: false },
          { field: 'placeIds', sort: 'list', added: ['aix'], removed: ['gone'], isReordered: false },
          { field: 'sources', sort: 'list', added: [{ sourceId: 'afd', recordId: 'C1', url: null, retrievedOn: '2024-02-01' }], removed: [], isReordered: false },
          { field: 'themes', sort: 'list', added: ['water'], removed: [], isReordered: false },
          { field: 'keeper', sort: 'value', before: null, after: 'south' },
        ] }}
      />,
      '/gestion',
    );
    const links = screen.getAllByRole('link').map((link) => [link.textContent?.replace(/\s/g, ' '), link.getAttribute('href')]);
    expect(links).toEqual([
      ['Brouillonne (Partenaire)', '/gestion/fiches/draft'],
      ['Ville de Lyon (Chef de file)', '/acteurs/lyon'],
      ['1 200,50 €, Subvention, Ville de Lyon, mai 2019', '/acteurs/lyon'],
      ['Aix-en-Provence', '/territoires/commune-13001'],
      ['Projets de l’AFD, C1, 1er février 2024', 'https://afd.example'],
      ['Eau', '/projets?theme=water'],
    ]);
    expect(cells()).toContainEqual('Réseau référentvideRéseau du Sud');
  });

  it('is nothing, and says so', async () => {
    await renderPage(<DifferenceTable lists={lists} room="actors" difference={{ names: {}, fields: [] }} />, '/gestion');
    expect(screen.getByText('Rien ne diffère entre ces deux versions.')).toBeTruthy();
  });
});

describe('a box of a form', () => {
  it('tells what is wrong with it to those who listen', async () => {
    await renderPage(<FieldBox form={{ field: 'country', sort: 'country', isRequired: true }} value="SN" lists={lists} error="Pas ce pays" />, '/gestion');
    const box = screen.getByRole('combobox', { name: 'Pays' });
    expect([box.getAttribute('aria-invalid'), (box as HTMLSelectElement).value]).toEqual(['true', 'SN']);
    const notes = (box.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(notes).toEqual([expect.stringContaining('liste officielle'), 'Pas ce pays']);
  });

  it('leaves room for more names without a script', async () => {
    await renderPage(<FieldBox form={{ field: 'names', sort: 'names' }} value={[{ type: 'official', name: 'Eau Vive', lang: 'fr' }]} lists={lists} />, '/gestion');
    expect(screen.getAllByRole('textbox', { name: /^Nom \d/ }).map((box) => (box as HTMLInputElement).value)).toEqual(['Eau Vive', '', '']);
  });
});
