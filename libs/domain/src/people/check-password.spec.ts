import { checkPassword } from './check-password.js';
import { foldEmail, isEmail } from './email-address.js';

const codeOf = (password: string, email = 'claire.fontaine@example.org') => checkPassword(password, { email }).map(({ code }) => code);

describe('a password', () => {
  it.each([
    ['onze-signes', ['password-short']],
    ['rose des vents', []],
    ['a'.repeat(201), ['password-long']],
    ['aaaaaaaaaaaaaaaa', ['password-guessable']],
    ['abababababababab', ['password-guessable']],
    ['Claire.Fontaine@example.org', ['password-guessable']],
    ['claire.fontaine2026', ['password-guessable']],
  ])('“%s” is judged by its length and by who would guess it', (password, codes) => {
    expect(codeOf(password)).toEqual(codes);
  });

  it('counts characters, not the bytes that they take', () => {
    expect(codeOf('🧭🌍🗺️⛵🌊')).toEqual(['password-short']);
  });
});

describe('an e-mail address', () => {
  it.each(['a@b.fr', 'Claire.Fontaine+veille@reseau-sud.example.org'])('“%s” is one', (text) => expect(isEmail(text)).toBe(true));
  it.each(['', 'a@b', 'a b@c.fr', 'a@b@c.fr', 'a@-b.fr', '<a@b.fr>', 'a@b.fr\nBcc: c@d.fr', `${'a'.repeat(65)}@b.fr`])('“%s” is none', (text) =>
    expect(isEmail(text)).toBe(false),
  );
  it('is compared in one spelling', () => expect(foldEmail(' Claire@Example.ORG ')).toBe('claire@example.org'));
});
