import { englishTown } from './english-towns.js';

describe('the English name of a town abroad', () => {
  it('is the one of its own country', () => {
    expect(englishTown('DE', 'Mayence')).toBe('Mainz');
    expect(englishTown('CH', 'Bâle')).toBe('Basel');
    expect(englishTown('AT', 'Vienne')).toBe('Vienna');
    expect(englishTown('FR', 'Vienne')).toBeUndefined();
  });

  it('is not made up where none is known', () => {
    expect(englishTown('SN', 'Dakar')).toBeUndefined();
    expect(englishTown('DE', 'constructor')).toBeUndefined();
  });
});
