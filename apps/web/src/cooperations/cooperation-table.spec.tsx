import { screen, within } from '@testing-library/react';
import { sampleCooperationCard, samplePartner, sampleShort } from '../entries/sample-entries.js';
import { renderPage } from '../lists/render-page.js';
import { CooperationTable } from './cooperation-table.js';

const show = (seenFrom: string, cooperations = [sampleCooperationCard()]) =>
  renderPage(<CooperationTable cooperations={cooperations} seenFrom={seenFrom} caption="Ses liens" />, '/acteurs/marseille');

const cells = (row: HTMLElement) => within(row).getAllByRole('cell').map(({ textContent }) => textContent?.trim());
const rows = () => screen.getAllByRole('row').slice(1);

describe('the cooperations of an actor', () => {
  it('name the partner, its country, the form and the dates', async () => {
    await show(sampleShort().id);
    const [row] = rows() as [HTMLElement];
    expect(within(row).getByRole('rowheader').textContent).toBe('Dakar');
    expect(cells(row)).toEqual(['Sénégal', 'Jumelage', 'depuis avril 1968', 'Voir']);
  });

  it('read from the other end, name the French actor and its département', async () => {
    await show(samplePartner().id);
    const [row] = rows() as [HTMLElement];
    expect(within(row).getByRole('rowheader').textContent).toBe('Marseille');
    expect(cells(row)[0]).toBe('Bouches-du-Rhône');
  });

  it('say that a date is not known, and that a link has ended', async () => {
    const unknown = sampleCooperationCard({ since: null });
    const ended = sampleCooperationCard({ id: 'ended', status: 'ended' });
    await show(sampleShort().id, [unknown, ended]);
    expect(rows().map((row) => cells(row)[2])).toEqual(['Non connu', 'depuis avril 1968 Terminée']);
  });

  it('are all there when they are many, the last ones folded', async () => {
    const many = Array.from({ length: 20 }, (_, index) => sampleCooperationCard({ id: `c${index}` }));
    await show(sampleShort().id, many);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(20);
    expect(document.querySelector('details summary')?.textContent).toContain('5 autres coopérations');
  });
});
