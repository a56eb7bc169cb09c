import fc from 'fast-check';
import { REDACTED, redactContent, redactText } from './redact.js';

const actor = {
  room: 'actors',
  actor: { kind: 'association', names: [{ type: 'official', name: 'Amis d’Ana DIALLO' }], email: 'ana@example.org', website: 'https://ana@example.org/', descriptionFr: 'Écrire à ANA@example.org, ou à Ana Diallo.', phone: null },
  sources: [{ sourceId: 'ana@example.org', url: 'https://x.example' }],
};

it('takes a person out of what people write, empties what is one thing, and leaves codes and ids alone', () => {
  expect(redactContent(actor, ['ana@example.org', 'Ana Diallo', 'association'])).toEqual({
    room: 'actors',
    actor: { kind: 'association', names: [{ type: 'official', name: `Amis d’${REDACTED}` }], email: null, website: null, descriptionFr: `Écrire à ${REDACTED}, ou à ${REDACTED}.`, phone: null },
    sources: [{ sourceId: 'ana@example.org', url: 'https://x.example' }],
  });
});

it('takes signs of expressions for what they are', () => {
  expect(redactText('a.b+c@x.example et aXb+c@x.example', ['a.b+c@x.example'])).toBe(`${REDACTED} et aXb+c@x.example`);
  expect(redactText('rien', [])).toBe('rien');
});

it('leaves nothing of a word, and a second time changes nothing', () => {
  const word = fc.string({ minLength: 4, maxLength: 12 }).filter((text) => text.trim().length >= 4 && !REDACTED.includes(text) && !text.includes('…'));
  fc.assert(
    fc.property(word, fc.array(fc.string(), { maxLength: 4 }), (hidden, parts) => {
      const text = parts.join(hidden);
      const once = redactText(text, [hidden]);
      if (parts.length > 1) expect(once).toContain(REDACTED);
      expect(redactText(once, [hidden])).toBe(redactText(redactText(once, [hidden]), [hidden]));
    }),
  );
});
