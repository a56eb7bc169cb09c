import type { Page } from 'playwright-core';

/** The "slow 4G" of the usual audits: 1.6 Mbit/s down, 750 kbit/s up, 150 ms a round trip. */
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: (1.6 * 1e6) / 8, uploadThroughput: (750 * 1e3) / 8 };
/** How many times slower. */
export const SLOW_PROCESSOR = 4;

/** The screen of a cheap phone, in pixels of a page. */
export const PHONE = { width: 412, height: 823 } as const;

/** Makes a page as slow as on a cheap phone: its network, and its processor, four times slower. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  await slowProcessor(page, SLOW_PROCESSOR);
}

/** @param times how many times slower; 1 as it is */
export async function slowProcessor(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
