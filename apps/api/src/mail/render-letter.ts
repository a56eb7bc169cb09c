import type { LetterToSend } from '@portulan/register';
import { LETTER_TEXTS, type LetterTemplate } from './letter-texts.js';

/** A letter as it travels: the same in plain text and in simple HTML. */
export interface RenderedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Whom an answer goes to, when that is not us. */
  readonly replyTo?: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
/** What people typed stays on its line: a subject of two lines would be another header. */
const onOneLine = (text: string) => text.replace(/[\r\n\t]+/g, ' ');

/**
 * Writes a letter out.
 *
 * @param publicUrl the address people know the site by, which its links begin with
 * @throws Error for a template that there is not
 */
export function renderLetter({ template, email, lang, content, token }: LetterToSend, publicUrl: string): RenderedLetter {
  const write = LETTER_TEXTS[lang][template as LetterTemplate];
  if (write === undefined) throw new Error(`There is no letter called “${template}”.`);
  const { subject, paragraphs, link, replyTo } = write(Object.fromEntries(Object.entries(content).map(([name, value]) => [name, onOneLine(value)])));
  const query = new URLSearchParams({ ...(token === null ? {} : { jeton: token }), ...(lang === 'fr' ? {} : { lang }) });
  const address = link === undefined ? null : `${publicUrl}${link.path}${query.size === 0 ? '' : `?${query}`}`;
  const [first = '', ...others] = paragraphs;
  const text = [first, ...(others.length > 0 ? [others[0]] : []), ...(address === null ? [] : [address]), ...others.slice(1), '— Portulan'].join('\n\n');
  const paragraph = (line: string) => `<p>${escape(line)}</p>`;
  const button = address === null ? '' : `<p><a href="${escape(address)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#b93a24;color:#fffdf7;text-decoration:none;font-weight:600">${escape(link?.label ?? '')}</a></p>`;
  const html = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#fbf6ea;color:#12324a;font:17px/1.55 Arial,sans-serif"><div style="max-width:36em;margin:0 auto">',
    ...[paragraph(first), ...(others[0] === undefined ? [] : [paragraph(others[0])]), button, ...others.slice(1).map(paragraph)],
    '<p style="color:#4b6070">— Portulan</p></div></body></html>',
  ].join('\n');
  return { to: email, subject: onOneLine(subject), text: `${text}\n`, html, ...(replyTo === undefined ? {} : { replyTo }) };
}
