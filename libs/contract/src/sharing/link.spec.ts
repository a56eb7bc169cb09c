import fc from 'fast-check';
import { shortLinkRequestSchema, readOwnPath } from './link.schema.js';

it.each(['/', '/carte', '/carte?country=SN&lieu=region%3A93', '/acteurs/marseille', '/donnees/integrer?theme=water'])('takes %s, a page of the site', (path) => {
  expect(readOwnPath(path)).toBe(path);
});

it.each(['//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example/carte', 'javascript:alert(1)', '/carte/../api/v1/actors', '/api/v1/actors', '/l/abc', '/gestion', '/carteX', '/car\tte', '/%2e%2e//ailleurs.example', '', `/carte?q=${'a'.repeat(4001)}`])(
  'refuses %s',
  (path) => {
    expect(shortLinkRequestSchema.safeParse({ path }).success).toBe(false);
  },
);

it('leads nowhere else, whatever is asked for', () => {
  const piece = fc.constantFrom('/', '\\', '//', 'carte', '..', '.', '%2f', '%5c', '@', ':', 'evil.example', '?', '#', '\t', 'http:', 'acteurs');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = readOwnPath(pieces.join(''));
      if (path !== null) expect(new URL(path, 'https://portulan.example').origin).toBe('https://portulan.example');
    }),
  );
});
