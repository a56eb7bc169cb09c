import type { LetterToSend } from '@portulan/register';
import { LETTER_TEXTS, type LetterTemplate } from './letter-texts.js';
import { renderLetter } from './render-letter.js';

const TEMPLATES = Object.keys(LETTER_TEXTS.fr) as LetterTemplate[];
const letter = (changes: Partial<LetterToSend>): LetterToSend => ({
  ...{ id: '1', template: 'sign-in-link', email: 'claire@example.org', lang: 'fr', content: { name: 'Claire', by: 'Ada', network: 'Réseau du Sud', role: 'editor' }, token: 'T0ken' },
  ...changes,
});

describe.each(TEMPLATES)('the letter %s', (template) => {
  it.each(['fr', 'en'] as const)('says in %s the same in text and in HTML', (lang) => {
    const { subject, text, html } = renderLetter(letter({ template, lang }), 'https://portulan.example');
    expect(subject).not.toBe('');
    expect(text).not.toMatch(/undefined/);
    const inText = /https:\S+/.exec(text)?.[0];
    expect(/href="([^"]+)"/.exec(html)?.[1]?.replace(/&amp;/g, '&')).toBe(inText);
    if (inText !== undefined) expect(inText).toContain(`jeton=T0ken${lang === 'en' ? '&lang=en' : ''}`);
  });

  it('keeps the typography of French', () => {
    const { subject, paragraphs } = LETTER_TEXTS.fr[template](letter({}).content);
    expect([subject, ...paragraphs].filter((line) => / [:;!?»]|« |[a-zé]'[a-zéè]/.test(line))).toEqual([]);
  });
});

it('lets nothing that people typed become markup or a header', () => {
  const { subject, html, text } = renderLetter(letter({ template: 'invitation', content: { by: '<b>x</b>\nBcc: y', network: 'A\r\nBcc: z', role: 'editor' } }), 'https://p.example');
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).toContain('&lt;b&gt;x&lt;/b&gt;');
  expect(text).toContain('<b>x</b> Bcc: y');
});

it('refuses a letter that there is not', () => {
  expect(() => renderLetter(letter({ template: 'lottery' }), 'https://p.example')).toThrow('lottery');
});

describe('a message that is handed on', () => {
  const content = { label: 'Puits & forages', name: 'Wanda <b>', replyTo: 'wanda@example.org', via: 'contact', lines: JSON.stringify(['Bonjour,', '', '<script>alert(1)</script>']) };
  const render = (lang: 'fr' | 'en', more: object = {}) => renderLetter({ id: 'x', template: 'message-relayed', email: 'ana@example.org', lang, content: { ...content, ...more }, token: null }, 'https://p.example');

  it.each(['fr', 'en'] as const)('keeps its lines, hides no sign, and is answered to its writer (%s)', (lang) => {
    const { text, html, replyTo, subject } = render(lang);
    expect(replyTo).toBe('wanda@example.org');
    expect(text).toContain('Bonjour,\n\n<script>alert(1)</script>');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
    expect(subject).toContain('Puits & forages');
    expect(text).not.toContain('ana@example.org');
  });

  it('says when there was no contact, and stands when its words are none', () => {
    expect(render('fr', { via: 'network' }).text).toContain('n’a pas de contact');
    expect(render('en', { lines: '"x"' }).text).toContain('Puits & forages');
  });
});
