import { fireEvent, screen } from '@testing-library/react';
import type { EntryRoom } from '@portulan/domain';
import { renderPage } from '../lists/render-page.js';
import { EntryForm } from './entry-form.js';
import { NO_RELATIONS } from './relations.js';

const lists = { countries: [{ code: 'FR', label: 'France' }], themes: [{ code: 'water', parent: null, label: 'Eau' }], goals: [{ goal: 6, label: 'Eau propre' }] };

async function showForm(room: EntryRoom, { fields = {}, wrong }: { fields?: Readonly<Record<string, unknown>>; wrong?: string } = {}): Promise<string[]> {
  const pressed: string[] = [];
  await renderPage(
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pressed.push(((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value ?? 'none');
      }}
    >
      <EntryForm room={room} fields={fields} lists={lists} relations={{ ...NO_RELATIONS, names: { a: { label: 'Ville de Lyon', detail: null } } }} errorOf={(field) => (field === wrong ? 'Pas ainsi' : undefined)} />
      <button type="submit" value="publish" />
      <button type="submit" value="draft" data-saves />
    </form>,
    '/gestion',
  );
  return pressed;
}
const notesOf = (element: Element | null) => (element?.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');

describe('the form of an entry', () => {
  it('is saved from anywhere in it by Ctrl and Enter', async () => {
    const pressed = await showForm('projects');
    const title = screen.getByRole('textbox', { name: 'Titre' });
    fireEvent.keyDown(title, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(title, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(title, { key: 'Enter', metaKey: true });
    expect(pressed).toEqual(['draft', 'draft']);
  });

  it.each([
    ['actors', 'website', 'website'],
    ['actors', 'names', 'names.0.name'],
    ['actors', 'seatId', 'search.seatId'],
    ['projects', 'fundings', 'fundings.0.amount'],
    ['cooperations', 'form', 'form'],
  ] as const)('opens at the first field that is wrong (%s, %s), which says why', async (room, wrong, box) => {
    await showForm(room, { wrong });
    expect(document.activeElement?.getAttribute('name')).toBe(box);
    expect(notesOf(document.activeElement)).toContain('Pas ainsi');
  });

  it('leads to a group of choices that is wrong', async () => {
    await showForm('actors', { wrong: 'themes' });
    expect(document.activeElement?.tagName).toBe('FIELDSET');
    expect(notesOf(document.activeElement)).toContain('Pas ainsi');
  });

  it.each(['actors', 'cooperations', 'projects'] as const)('tells what each box of %s is for, to those who listen too', async (room) => {
    await showForm(room);
    const alone = [...document.querySelectorAll('input:not([type=hidden]):not([type=checkbox]), select, textarea')].filter((box) => box.getAttribute('aria-describedby') === null);
    // What stands in a group is explained by the group.
    expect(alone.filter((box) => notesOf(box.closest('fieldset[aria-describedby]')).every((note) => note.length < 15)).map((box) => box.getAttribute('name'))).toEqual([]);
  });

  it('offers those who take part as funders, and keeps what a dataset told of a sum', async () => {
    const fields = { participations: [{ actorId: 'a', role: 'funder' }], fundings: [{ funderId: 'a', kind: 'grant', amount: '1200.50', currency: 'EUR', programme: null, date: '2019', sourceId: 'afd', recordId: 'C1' }] };
    await showForm('projects', { fields });
    const form = document.querySelector('form') as HTMLFormElement;
    const said = new FormData(form);
    expect(['amount', 'funderId', 'date', 'sourceId', 'recordId'].map((part) => said.get(`fundings.0.${part}`))).toEqual(['1200,50', 'a', '2019', 'afd', 'C1']);
    expect(screen.getAllByRole('option', { name: 'Ville de Lyon' })).toHaveLength(3);
    expect(said.getAll('label.a')).toContain('Ville de Lyon');
  });
});
