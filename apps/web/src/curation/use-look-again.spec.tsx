import { act } from '@testing-library/react';
import { renderPage } from '../lists/render-page.js';
import { useLookAgain } from './use-look-again.js';

const PAUSE_MS = 4_000;
function Page({ isAtWork }: { isAtWork: boolean }) {
  useLookAgain(isAtWork, PAUSE_MS);
  return null;
}

let isHidden = false;
beforeEach(() => {
  jest.useFakeTimers();
  isHidden = false;
  jest.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isHidden ? 'hidden' : 'visible'));
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});
/** Once the page has looked as often; a look ends when its answer is there. */
const until = async (isSo: () => boolean) => {
  while (!isSo()) await pass();
};
const pass = () => act(async () => void (await jest.advanceTimersByTimeAsync(PAUSE_MS + 1)));

describe('a page of work under way', () => {
  it('looks again by itself, and not while nobody sees it', async () => {
    let looks = 0;
    await renderPage(<Page isAtWork />, '/gestion', () => void (looks += 1));
    await until(() => looks === 2);
    await pass();
    isHidden = true;
    const before = looks;
    for (let times = 0; times < 3; times += 1) await pass();
    expect(looks).toBe(before);
    isHidden = false;
    await until(() => looks > before);
  });

  it('is left alone once the work is done', async () => {
    let looks = 0;
    await renderPage(<Page isAtWork={false} />, '/gestion', () => void (looks += 1));
    await pass();
    expect(looks).toBe(0);
  });
});
