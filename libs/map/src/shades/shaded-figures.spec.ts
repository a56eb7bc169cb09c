import { shadedFigures } from './shaded-figures.js';

const figure = (code: string, value: number) => ({ code, label: code, value });
const figures = { measure: 'cooperations', total: 519, unplaced: 0 } as const;

describe('figures by country', () => {
  it('leave the home country out of the classes and of the shades', () => {
    const { countries, home, classes } = shadedFigures({ ...figures, countries: [figure('FR', 519), figure('DE', 58), figure('SN', 20), figure('TD', 1)] });
    expect(countries.map(({ code }) => code)).toEqual(['DE', 'SN', 'TD']);
    expect(home).toEqual(figure('FR', 519));
    expect(classes.at(-1)?.most).toBe(58);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it('have no home where nothing is counted there', () => {
    expect(shadedFigures({ ...figures, countries: [figure('SN', 1)] }).home).toBeNull();
  });
});
