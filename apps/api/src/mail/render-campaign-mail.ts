import { sitePaths } from '@portulan/contract';
import { CAMPAIGN_ANSWERS } from '@portulan/domain';
import type { AskedEntry, CampaignMail } from '@portulan/register';
import { CAMPAIGN_FRAME } from './campaign-words.js';
import { escapeMarkup, letterPage, onOneLine, paragraph } from './letter-markup.js';
import type { RenderedLetter } from './render-letter.js';

/** More would be a list that nobody reads; the page behind the links has them all. */
const ENTRIES_SHOWN_MAX = 12;

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const SMALL = 'font-size:14px;color:#4b6070';

/** A day in words; the first of a month is « 1er » in French. */
function sayDay(day: string, lang: 'fr' | 'en'): string {
  const words = new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return lang === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/**
 * Writes a mail of a campaign out: in plain text and in HTML that say the same, with the headers by which a mail program
 * ends such mails in one press (RFC 2369, RFC 8058).
 *
 * @param publicUrl the address people know the site by, which its links begin with
 */
export function renderCampaignMail({ email, lang, network, words, isReminder, token, lastDay, entries }: CampaignMail, publicUrl: string): RenderedLetter {
  const frame = CAMPAIGN_FRAME[lang];
  const written = onOneLine(words.subject);
  const subject = isReminder ? frame.reminder(written) : written;
  const query = (more: Readonly<Record<string, string>>) => new URLSearchParams({ jeton: token, ...more, ...(lang === 'fr' ? {} : { lang }) });
  const answerTo = (more: Readonly<Record<string, string>>) => `${publicUrl}${sitePaths.answerCampaign}?${query(more)}`;
  const unsubscribe = `${publicUrl}${sitePaths.unsubscribe}?${query({})}`;
  const introduction = words.introduction.split(/\r?\n\s*\r?\n/).map((part) => onOneLine(part).trim()).filter((part) => part !== '');
  const shown = entries.slice(0, ENTRIES_SHOWN_MAX).map((entry) => ({
    label: onOneLine(entry.label),
    checked: entry.checkedOn === null ? frame.neverChecked : frame.checked(sayDay(entry.checkedOn, lang)),
    page: entry.isShown ? pageOf(entry, publicUrl, lang) : null,
    answers: CAMPAIGN_ANSWERS.map((answer) => ({ label: frame.answers[answer], address: answerTo({ fiche: entry.id, reponse: answer }) })),
  }));
  const left = entries.length - shown.length;
  const [others, until, why] = [frame.others(left), frame.until(sayDay(lastDay, lang)), frame.why(onOneLine(network))];
  const text = [
    ...introduction,
    ...shown.map(({ label, checked, page, answers }) =>
      [label, checked, ...(page === null ? [] : [`${frame.see} ${page}`]), ...answers.map((answer) => `${answer.label} ${answer.address}`)].join('\n'),
    ),
    ...(left > 0 ? [`${others} ${answerTo({})}`] : []),
    ...[until, why, `${frame.unsubscribe} ${unsubscribe}`, '— Portulan'],
  ].join('\n\n');
  const link = (address: string, label: string) => `<a href="${escapeMarkup(address)}" style="color:#b93a24">${escapeMarkup(label)}</a>`;
  const html = letterPage(lang, subject, [
    ...introduction.map(paragraph),
    ...shown.map(({ label, checked, page, answers }) =>
      [
        '<div style="margin:20px 0;padding:16px;border:1px solid #d9cfb4;border-radius:8px">',
        `<p style="margin:0"><strong>${escapeMarkup(label)}</strong></p>`,
        `<p style="margin:0;${SMALL}">${escapeMarkup(checked)}${page === null ? '' : ` · ${link(page, frame.see)}`}</p>`,
        ...answers.map((answer) => `<p style="margin:12px 0 0">${link(answer.address, answer.label)}</p>`),
        '</div>',
      ].join('\n'),
    ),
    ...(left > 0 ? [`<p>${link(answerTo({}), others)}</p>`] : []),
    `<p style="${SMALL}">${escapeMarkup(until)}</p>`,
    `<p style="${SMALL}">${escapeMarkup(why)} ${link(unsubscribe, frame.unsubscribe)}</p>`,
  ]);
  return {
    ...{ to: email, subject, text: `${text}\n`, html },
    headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', Precedence: 'bulk' },
  };
}

function pageOf({ room, slug }: AskedEntry, publicUrl: string, lang: 'fr' | 'en'): string {
  return `${publicUrl}${sitePaths[room](slug)}${lang === 'fr' ? '' : `?lang=${lang}`}`;
}
