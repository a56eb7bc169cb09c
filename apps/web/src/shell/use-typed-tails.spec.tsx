import { act, render } from '@testing-library/react';
import { keepTail } from './typed-tails.js';
import { useTypedTails } from './use-typed-tails.js';

const mockRevalidate = jest.fn();
jest.mock('react-router', () => ({ useRevalidator: () => ({ revalidate: mockRevalidate }) }));

function Page({ is = {} }: { readonly is?: object }) {
  useTypedTails('claire');
  return <form data-subject="cooperations" {...is} />;
}

describe('what was typed and never arrived', () => {
  let isNews = true;
  const show = (is?: object) => act(async () => render(<Page {...(is && { is })} />));
  beforeEach(() => {
    isNews = true;
    mockRevalidate.mockClear();
    globalThis.fetch = jest.fn(async () => ({ ok: true, status: 200, json: async () => ({ isNews }) }) as Response);
    keepTail({ person: 'claire', subject: 'cooperations', windowId: 'w' }, '{}');
  });
  afterEach(() => localStorage.clear());

  it('is sent, and read anew with the form that it is of', async () => {
    await show();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(mockRevalidate).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(0);
  });

  it('is read no second time where the server had it', async () => {
    isNews = false;
    await show();
    expect(mockRevalidate).not.toHaveBeenCalled();
  });

  it('takes nothing off a form in which somebody writes, nor off one that answers what was sent since', async () => {
    await show({ 'data-typed': '' });
    keepTail({ person: 'claire', subject: 'cooperations', windowId: 'w' }, '{}');
    await show({ 'data-sent': '' });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(mockRevalidate).not.toHaveBeenCalled();
  });
});
