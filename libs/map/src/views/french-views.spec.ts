import { FRENCH_VIEWS } from './french-views.js';

/** The overseas territories where people live, by their ISO 3166-1 codes; Saint-Martin is seen with Saint-Barthélemy. */
const OVERSEAS = ['GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'NC', 'PF', 'WF'];

describe('the views of France', () => {
  it('show the mainland and every overseas territory where people live, each once', () => {
    expect(FRENCH_VIEWS.map(({ code }) => code).sort()).toEqual(['FR', ...OVERSEAS].sort());
  });
});
