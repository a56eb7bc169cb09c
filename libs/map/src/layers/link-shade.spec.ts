import { shadeAlong } from './link-shade.js';

const strengthsOf = (shade: unknown) => [...JSON.stringify(shade).matchAll(/rgba\(\d+, \d+, \d+, ([\d.]+)\)/g)].map(([, strength]) => Number(strength));

describe('the shade along a link', () => {
  it('is whole at the French end and lighter towards the partner', () => {
    const strengths = strengthsOf(shadeAlong('#142689'));
    expect(strengths[0]).toBe(1);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    expect(strengths.at(-1)).toBeLessThan(0.7);
    expect(strengths.at(-1)).toBeGreaterThan(0.3);
  });

  it('stops where the link has grown to, from either end', () => {
    expect(JSON.stringify(shadeAlong('#142689', { share: 0.25, fromPartner: false }))).toContain('["<=",["line-progress"],0.25]');
    expect(JSON.stringify(shadeAlong('#142689', { share: 0.25, fromPartner: true }))).toContain('[">=",["line-progress"],0.75]');
    expect(strengthsOf(shadeAlong('#142689', { share: 0.25, fromPartner: true })).at(-1)).toBe(0);
  });
});
