import type { LetterToSend } from '@portulan/register';
import { letterPage, linkButton, onOneLine, paragraph } from './letter-markup.js';
import { LETTER_TEXTS, type LetterTemplate } from './letter-texts.js';

/** A letter as it travels: the same in plain text and in simple HTML. */
export interface RenderedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Whom an answer goes to, when that is not us. */
  readonly replyTo?: string;
  /** Headers of its own, written as they are. */
  readonly headers?: Readonly<Record<string, string>>;
}

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
  const button = address === null ? '' : linkButton(address, link?.label ?? '');
  const html = letterPage(lang, subject, [paragraph(first), ...(others[0] === undefined ? [] : [paragraph(others[0])]), button, ...others.slice(1).map(paragraph)]);
  return { to: email, subject: onOneLine(subject), text: `${text}\n`, html, ...(replyTo === undefined ? {} : { replyTo }) };
}
