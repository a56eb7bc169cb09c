import { ENGLISH_TERRITORIES } from '@portulan/domain';
import { readKnownNames } from './known-names.js';

it('finds a région by what an English page calls it', () => {
  const { ofTerritories } = readKnownNames();
  for (const [ref, name] of Object.entries(ENGLISH_TERRITORIES).filter(([key]) => key.startsWith('region:'))) expect([ref, ofTerritories.get(ref)]).toEqual([ref, expect.arrayContaining([name])]);
});
