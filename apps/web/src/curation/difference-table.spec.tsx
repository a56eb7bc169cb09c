import { screen } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { DifferenceTable } from './difference-table.js';
import { FieldBox } from './field-box.js';

const lists = {
  countries: [{ code: 'SN', label: 'Sénégal' }],
  themes: [{ code: 'water', parent: null, label: 'Eau' }],
  goals: [{ goal: 6, label: 'Eau propre' }],
};
const cells = () => screen.getAllByRole('row').slice(1).map((row) => row.textContent?.replace(/\s/g, ' '));

describe('what differs between two versions', () => {
  it('is said in words, field by field', async () => {
    await renderPage(
      <DifferenceTable
        lists={lists}
        fields={[
          { field: 'country', sort: 'value', before: null, after: 'SN' },
          { field: 'themes', sort: 'list', added: ['water'], removed: [], isReordered: false },
          { field: 'names', sort: 'list', added: [{ type: 'acronym', name: 'EV', lang: null }], removed: [], isReordered: false },
          { field: 'partnerIds', sort: 'list', added: [], removed: [], isReordered: true },
          { field: 'status', sort: 'value', before: 'active', after: 'cancelled' },
        ]}
      />,
      '/gestion',
    );
    expect(cells()).toEqual(['PaysvideSénégal', 'ThématiquesEau', 'NomsEV (sigle)', 'PartenairesDans un autre ordre', 'StatutActiveAnnulé']);
  });

  it('is nothing, and says so', async () => {
    await renderPage(<DifferenceTable lists={lists} fields={[]} />, '/gestion');
    expect(screen.getByText('Rien ne diffère entre ces deux versions.')).toBeTruthy();
  });
});

describe('a box of a form', () => {
  it('tells what is wrong with it to those who listen', async () => {
    await renderPage(<FieldBox form={{ field: 'country', sort: 'country', isRequired: true }} value="SN" lists={lists} error="Pas ce pays" />, '/gestion');
    const box = screen.getByRole('combobox', { name: 'Pays' });
    expect([box.getAttribute('aria-invalid'), (box as HTMLSelectElement).value]).toEqual(['true', 'SN']);
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Pas ce pays');
  });

  it('leaves room for more names without a script', async () => {
    await renderPage(<FieldBox form={{ field: 'names', sort: 'names' }} value={[{ type: 'official', name: 'Eau Vive', lang: 'fr' }]} lists={lists} />, '/gestion');
    expect(screen.getAllByRole('textbox', { name: /^Nom \d/ }).map((box) => (box as HTMLInputElement).value)).toEqual(['Eau Vive', '', '']);
  });
});
