import { act } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { completeForm, type OfficialBody } from './complete-form.js';
import { EntryForm } from './entry-form.js';
import { NO_RELATIONS } from './relations.js';

const lists = { countries: [{ code: 'FR', label: 'France' }, { code: 'SN', label: 'Sénégal' }], themes: [], goals: [] }; // prettier-ignore
const MARSEILLE: OfficialBody = { siren: '211300553', insee: '13055', label: 'Marseille', detail: 'Bouches-du-Rhône', tier: 'commune', seat: 'commune:13055', takenBy: null };

async function showForm(fields: Readonly<Record<string, unknown>>): Promise<() => Record<string, FormDataEntryValue[]>> {
  await renderPage(
    <form>
      <EntryForm room="actors" fields={fields} lists={lists} relations={NO_RELATIONS} errorOf={() => undefined} isSignedIn />
    </form>,
    '/gestion',
  );
  const form = document.querySelector('form') as HTMLFormElement;
  act(() => completeForm(form, MARSEILLE));
  return () => {
    const said = new FormData(form);
    return Object.fromEntries(['names.0.name', 'kind', 'tier', 'country', 'identifiers.0.scheme', 'identifiers.0.value', 'identifiers.1.scheme', 'identifiers.1.value', 'seatId'].map((name) => [name, said.getAll(name)]));
  };
}

describe('a form completed from an official list', () => {
  it('is filled where nothing was written', async () => {
    const said = await showForm({ kind: 'association', country: 'FR' });
    expect(said()).toEqual({
      ...{ 'names.0.name': ['Marseille'], kind: ['authority'], tier: ['commune'], country: ['FR'], seatId: ['commune:13055'] },
      ...{ 'identifiers.0.scheme': ['siren'], 'identifiers.0.value': ['211300553'], 'identifiers.1.scheme': ['insee'], 'identifiers.1.value': ['13055'] },
    });
  });

  it('keeps what somebody wrote', async () => {
    const said = await showForm({
      ...{ names: [{ type: 'official', name: 'Ville de Marseille', lang: null }], kind: 'institution', country: 'FR', seatId: 'elsewhere' },
      identifiers: [{ scheme: 'siren', value: '732829320' }],
    });
    expect(said()).toMatchObject({ 'names.0.name': ['Ville de Marseille'], kind: ['institution'], tier: [''], 'identifiers.0.value': ['732829320'], 'identifiers.1.value': ['13055'], seatId: ['elsewhere'] });
  });
});
