import type { Page } from 'playwright-core';

/** As a quick hand types. Keys that come closer are asked together. */
const PACE_MS = 200;

/** A key counts until the first paint after the results say that they are those of the letters in the box. */
const WATCH = `
  addEventListener('keydown', ({ timeStamp }) => {
    window.painting = new Promise((tell) => {
      const look = () => requestAnimationFrame(() => {
        const box = document.querySelector('#mots');
        const results = document.querySelector('#resultats');
        const words = /«\\s(.*)\\s»/.exec(results.textContent)?.[1];
        if (words === box.value && results.closest('[aria-busy]').ariaBusy === 'false') setTimeout(() => tell(performance.now() - timeStamp));
        else look();
      });
      look();
    });
  }, { capture: true });
`;

/** Types a word in the box of a list, each key once the results of the one before are painted and no sooner than a hand; milliseconds from each key to that. */
export async function timeKeystrokes(page: Page, word: string): Promise<readonly number[]> {
  const box = page.locator('#mots');
  await box.click();
  await page.evaluate(WATCH);
  const times: number[] = [];
  for (const key of word) {
    await box.press(key);
    const time = await page.evaluate<number>('painting');
    times.push(time);
    if (time < PACE_MS) await page.waitForTimeout(PACE_MS - time);
  }
  return times;
}
