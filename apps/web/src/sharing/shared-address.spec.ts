import { sharedAddress } from './shared-address.js';

describe('the address that is shared', () => {
  it('is one text for one address, however it was spelled', () => {
    const typed = sharedAddress('https://carte.test', { pathname: '/carte', search: '?q=eau%20potable&vue=1/2' });
    expect(typed).toBe('https://carte.test/carte?q=eau+potable&vue=1%2F2');
    expect(sharedAddress('https://carte.test', { pathname: '/carte', search: '?q=eau+potable&vue=1%2F2' })).toBe(typed);
  });

  it('has no question mark without parameters', () => {
    expect(sharedAddress('', { pathname: '/carte', search: '' })).toBe('/carte');
  });
});
