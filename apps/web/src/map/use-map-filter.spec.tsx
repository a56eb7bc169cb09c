import type { EntryFilter } from '@portulan/contract';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useNavigate } from 'react-router';
import { renderPage } from '../lists/render-page.js';
import { useMapFilter } from './use-map-filter.js';

it('is another object only when a filter is another', async () => {
  const seen: EntryFilter[] = [];
  function Filters() {
    seen.push(useMapFilter());
    const navigate = useNavigate();
    return ['/carte?theme=water&z=5.00&lieu=country:SN&calques=acteurs', '/carte?theme=health'].map((to) => (
      <button key={to} type="button" onClick={() => void navigate(to)}>
        {to}
      </button>
    ));
  }
  const page = await renderPage(<Filters />, '/carte?theme=water');
  const [first] = seen;
  expect(first).toMatchObject({ theme: ['water'] });
  for (const to of ['/carte?theme=water&z=5.00&lieu=country:SN&calques=acteurs', '/carte?theme=health']) {
    fireEvent.click(screen.getByRole('button', { name: to }));
    await waitFor(() => expect(page.address()).toBe(to));
    expect(seen.at(-1) === first).toBe(!to.includes('health'));
  }
  expect(seen.at(-1)).toMatchObject({ theme: ['health'] });
});
