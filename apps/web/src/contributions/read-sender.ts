import type { TypedSender } from './sender-boxes.js';

export const NOBODY: TypedSender = { message: '', sourceUrl: '', email: '', name: '' };

/** What a form says of its sender. */
export function readSender(form: FormData): TypedSender {
  const text = (name: string) => {
    // An entry has an e-mail address and names too.
    const value = form.get(`sender.${name}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { message: text('message'), sourceUrl: text('sourceUrl'), email: text('email'), name: text('name') };
}

/** The same as the API wants it, with the box that only programs fill. */
export const senderRequest = (form: FormData, lang: 'fr' | 'en') => ({ ...readSender(form), lang, trap: String(form.get('company_fax') ?? '').slice(0, 1_000) });
