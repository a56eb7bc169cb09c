import { systemChromium } from './system-chromium.js';

describe('the Chromium of this machine', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    expect(systemChromium({ CHROMIUM_PATH: process.execPath })).toEqual({ path: process.execPath, environment: {} });
  });

  it('is refused with the name of the variable when it names nothing', () => {
    expect(() => systemChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(/CHROMIUM_PATH names \/nowhere\/chromium/);
  });
});
