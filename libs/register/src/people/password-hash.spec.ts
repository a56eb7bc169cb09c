import { hashPassword, isPasswordOf } from './password-hash.js';

it('knows a password by its hash, whose cost and salt stand in it', async () => {
  const hash = await hashPassword('rose des vents');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await isPasswordOf(hash, 'rose des vents')).toBe(true);
  expect(await isPasswordOf(hash, 'Rose des vents')).toBe(false);
  expect(await hashPassword('rose des vents')).not.toBe(hash);
});

it('takes two spellings of the same letters for one', async () => {
  expect(await isPasswordOf(await hashPassword('caf\u00e9 au comptoir'), 'cafe\u0301 au comptoir')).toBe(true);
});

it('says no where there is no hash', async () => {
  expect(await isPasswordOf(null, 'anything at all')).toBe(false);
});
