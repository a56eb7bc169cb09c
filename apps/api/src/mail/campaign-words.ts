import type { CampaignWords } from '@portulan/domain';

/** What a new campaign of a network says, until its staff say it otherwise. */
export const campaignWords = (network: string): Readonly<Record<'fr' | 'en', CampaignWords>> => ({
  fr: {
    subject: 'Votre fiche dans l’annuaire est-elle toujours juste\u00a0?',
    introduction: [
      'Bonjour,',
      `${network} tient l’annuaire des acteurs de la coopération internationale des territoires. Pour qu’il reste juste, nous demandons de temps en temps à celles et ceux que ses fiches décrivent si ce qu’elles disent est encore vrai.`,
      'Un clic et une confirmation suffisent pour répondre, sans compte ni mot de passe.',
    ].join('\n\n'),
  },
  en: {
    subject: 'Is your entry in the directory still right?',
    introduction: [
      'Hello,',
      `${network} keeps the directory of those who take part in the international cooperation of territories. To keep it right, we ask those whom its entries describe, from time to time, whether what they say is still true.`,
      'One click and a confirmation are enough to answer, without an account or a password.',
    ].join('\n\n'),
  },
});

interface FixedWords {
  readonly reminder: (subject: string) => string;
  readonly checked: (day: string) => string;
  readonly neverChecked: string;
  readonly see: string;
  readonly answers: Readonly<Record<'right' | 'to-correct' | 'gone', string>>;
  readonly others: (count: number) => string;
  readonly until: (day: string) => string;
  readonly why: (network: string) => string;
  readonly unsubscribe: string;
}

/** What every mail of a campaign says around the words of staff. */
export const CAMPAIGN_FRAME: Readonly<Record<'fr' | 'en', FixedWords>> = {
  fr: {
    reminder: (subject) => `Rappel\u00a0: ${subject}`,
    checked: (day) => `Vérifiée le ${day}`,
    neverChecked: 'Pas encore vérifiée par une personne',
    see: 'Voir la fiche',
    answers: { right: 'Tout est juste', 'to-correct': 'Il y a une correction à faire', gone: 'Cela n’existe plus' },
    others: (count) => `et ${count} ${count === 1 ? 'autre fiche' : 'autres fiches'}`,
    until: (day) => `Chaque lien ouvre une page où vous confirmez votre réponse. Ils servent jusqu’au ${day}.`,
    why: (network) => `${network} vous écrit parce que cette adresse est celle que l’annuaire connaît pour ce qui est décrit plus haut.`,
    unsubscribe: 'Ne plus recevoir ces demandes',
  },
  en: {
    reminder: (subject) => `Reminder: ${subject}`,
    checked: (day) => `Checked on ${day}`,
    neverChecked: 'Not yet checked by a person',
    see: 'See the entry',
    answers: { right: 'Everything is right', 'to-correct': 'Something is to be corrected', gone: 'It no longer exists' },
    others: (count) => `and ${count} other ${count === 1 ? 'entry' : 'entries'}`,
    until: (day) => `Each link opens a page where you confirm your answer. They work until ${day}.`,
    why: (network) => `${network} writes to you because this is the address that the directory knows for what is described above.`,
    unsubscribe: 'Do not ask me again',
  },
};
