const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML: nothing that people typed becomes markup. */
export const escapeMarkup = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** What people typed stays on its line: a subject of two lines would be another header. */
export const onOneLine = (text: string): string => text.replace(/[\r\n\t]+/g, ' ');

export const paragraph = (text: string): string => `<p>${escapeMarkup(text)}</p>`;

/** A link that looks like the buttons of the site. */
export const linkButton = (address: string, label: string): string =>
  `<p><a href="${escapeMarkup(address)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#b93a24;color:#fffdf7;text-decoration:none;font-weight:600">${escapeMarkup(label)}</a></p>`;

/** A whole letter in HTML that any mail program shows: no picture, nothing fetched. */
export const letterPage = (lang: 'fr' | 'en', subject: string, lines: readonly string[]): string =>
  [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeMarkup(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#fbf6ea;color:#12324a;font:17px/1.55 Arial,sans-serif"><div style="max-width:36em;margin:0 auto">',
    ...lines,
    '<p style="color:#4b6070">— Portulan</p></div></body></html>',
  ].join('\n');
