import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openVault } from './secret-vault.js';

const SECRET = 'a secret of the keeper of this very place';

it('gives back what it sealed, to its owner alone', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.uuid(), fc.uuid(), (bytes, owner, other) => {
      const [vault, plain] = [openVault(SECRET), Buffer.from(bytes)];
      const sealed = vault.seal(plain, owner);
      expect(vault.open(sealed, owner)).toEqual(plain);
      expect(openVault(SECRET).open(sealed, owner)).toEqual(plain);
      if (owner !== other) expect(vault.open(sealed, other)).toBeNull();
      expect(openVault(`${SECRET}!`).open(sealed, owner)).toBeNull();
    }),
  );
});

it('opens nothing that was touched', () => {
  const vault = openVault(SECRET);
  const sealed = vault.seal(randomBytes(20), 'me');
  for (let at = 0; at < sealed.length; at += 1) {
    const touched = Buffer.from(sealed);
    touched[at] = (touched[at] as number) ^ 1;
    expect(vault.open(touched, 'me')).toBeNull();
  }
  for (const short of [Buffer.alloc(0), Buffer.from([1]), sealed.subarray(0, 29)]) expect(vault.open(short, 'me')).toBeNull();
});

it('never seals twice alike, and shows nothing of what it holds', () => {
  const [vault, plain] = [openVault(SECRET), randomBytes(20)];
  const [one, other] = [vault.seal(plain, 'me'), vault.seal(plain, 'me')];
  expect(one).not.toEqual(other);
  expect(one.includes(plain)).toBe(false);
});
