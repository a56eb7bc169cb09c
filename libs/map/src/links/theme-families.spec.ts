import { THEME_CODES } from '@portulan/domain';
import { mainFamily, THEME_FAMILIES, themeFamily } from './theme-families.js';

describe('the families of themes', () => {
  it('take in every theme and its sub-themes, and no family is empty', () => {
    const families = THEME_CODES.map(themeFamily);
    expect(families).not.toContain(null);
    expect(new Set(families)).toEqual(new Set(THEME_FAMILIES));
    expect(themeFamily('water/sanitation')).toBe('water');
    expect(themeFamily('toString')).toBeNull();
  });

  it('speak for a flow by the cooperations they add up to', () => {
    expect(mainFamily({ water: 3, education: 2, youth: 2 })).toBe('education');
    expect(mainFamily({ water: 1, health: 1 })).toBe('health');
    expect(mainFamily({})).toBeNull();
    expect(mainFamily({ unheard: 9 })).toBeNull();
  });
});
