import { answerRate, CAMPAIGN_ATTEMPTS_MAX, CAMPAIGN_RHYTHM, checkCampaign, isReminderDue, pauseSeconds, retryAfterSeconds } from './campaign.js';

const now = new Date('2026-11-26T09:00:00Z');
const ago = (days: number, more = 0) => new Date(now.getTime() - days * 86_400_000 - more);
const rhythm = { reminderDays: 14, remindersMax: 2 };

describe('a reminder', () => {
  it('waits for its day, and never comes before a first mail', () => {
    expect(isReminderDue({ mails: 1, lastSentAt: ago(14) }, rhythm, now)).toBe(true);
    expect(isReminderDue({ mails: 1, lastSentAt: ago(14, -1) }, rhythm, now)).toBe(false);
    expect(isReminderDue({ mails: 0, lastSentAt: null }, rhythm, now, true)).toBe(false);
  });

  it('by hand waits a day only, so that two presses are one', () => {
    expect(isReminderDue({ mails: 1, lastSentAt: ago(1) }, rhythm, now, true)).toBe(true);
    expect(isReminderDue({ mails: 1, lastSentAt: ago(0, 60_000) }, rhythm, now, true)).toBe(false);
  });

  it('stops at the number that was said, by hand too', () => {
    expect(isReminderDue({ mails: 2, lastSentAt: ago(30) }, rhythm, now)).toBe(true);
    for (const isByHand of [true, false]) expect(isReminderDue({ mails: 3, lastSentAt: ago(300) }, rhythm, now, isByHand)).toBe(false);
    expect(isReminderDue({ mails: 1, lastSentAt: ago(300) }, { ...rhythm, remindersMax: 0 }, now)).toBe(false);
  });
});

it('a mail that does not leave waits twice as long each time, and is given up', () => {
  expect([1, 2, 3, 7].map(retryAfterSeconds)).toEqual([60, 120, 240, 3840]);
  expect(retryAfterSeconds(CAMPAIGN_ATTEMPTS_MAX)).toBeNull();
});

it('so many mails a minute are so far apart', () => expect([1, 30, 120].map(pauseSeconds)).toEqual([60, 2, 0.5]));

it('the rate is of those who were asked', () => {
  expect(answerRate({ answered: 1, asked: 3 })).toBe(33);
  expect(answerRate({ answered: 0, asked: 0 })).toBeNull();
});

describe('a campaign', () => {
  const words = { subject: 'Votre fiche', introduction: 'Bonjour.' };
  const campaign = { title: 'Automne', words: { fr: words, en: words }, ...CAMPAIGN_RHYTHM };
  const fieldsOf = (changes: object) => checkCampaign({ ...campaign, ...changes }).map(({ field }) => field);

  it('has a name, its words in both languages, and a rhythm within bounds', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ title: ' ', words: { fr: words, en: { subject: '', introduction: '\n' } } })).toEqual(['title', 'words.en.subject', 'words.en.introduction']);
    expect(fieldsOf({ linkDays: 6, reminderDays: 91, remindersMax: 1.5 })).toEqual(['linkDays', 'reminderDays', 'remindersMax']);
  });
});
