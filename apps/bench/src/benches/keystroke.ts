import type { Page } from 'playwright-core';

/** A key counts until the first paint after the address and the results are those of the letters in the box. */
const WATCH = `
  window.painted = [];
  addEventListener('keydown', ({ timeStamp }) => {
    const look = () => requestAnimationFrame(() => {
      const box = document.querySelector('#mots');
      const results = document.querySelector('#resultats').closest('[aria-busy]');
      const isAnswered = new URLSearchParams(location.search).get('q') === box.value && results.ariaBusy === 'false';
      if (isAnswered) setTimeout(() => painted.push(performance.now() - timeStamp));
      else look();
    });
    look();
  }, { capture: true });
`;

/** Types a word in the box of a list, each key once the results of the one before are painted; milliseconds from each key to that. */
export async function timeKeystrokes(page: Page, word: string): Promise<readonly number[]> {
  const box = page.locator('#mots');
  await box.click();
  await page.evaluate(WATCH);
  for (const [index, key] of [...word].entries()) {
    await box.press(key);
    await page.waitForFunction(`painted.length > ${index}`);
  }
  return page.evaluate<number[]>('painted');
}
