import type { Role } from '@portulan/domain';
import { MESSAGE_LETTERS } from './message-letters.js';
import { OWN_DATA_LETTERS } from './own-data-letters.js';

type Content = Readonly<Record<string, string>>;

/** What a letter says: paragraphs, and the one thing to do, if there is one. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly path: string; readonly label: string };
  /** Whom an answer goes to, when that is not us. */
  readonly replyTo?: string;
}

type Write = (content: Content) => LetterText;
export type LetterTemplate = keyof typeof FRENCH;

const HELLO = { fr: ({ name }: Content) => `Bonjour ${name},`, en: ({ name }: Content) => `Hello ${name},` };
const NOT_ME = {
  fr: 'Si ce n’est pas vous, il n’y a rien à faire : personne ne peut se connecter sans ce lien.',
  en: 'If this was not you, there is nothing to do: nobody can sign in without this link.',
};
const WARN = {
  fr: 'Si ce n’est pas vous, demandez tout de suite un nouveau mot de passe et écrivez à l’administrateur de votre réseau.',
  en: 'If this was not you, ask for a new password at once and write to the administrator of your network.',
};

const ROLE_NAMES: Readonly<Record<'fr' | 'en', Readonly<Record<Role, string>>>> = {
  fr: { contributor: 'contributeur', editor: 'éditeur', 'network-admin': 'administrateur', 'national-admin': 'administrateur national' },
  en: { contributor: 'contributor', editor: 'editor', 'network-admin': 'administrator', 'national-admin': 'national administrator' },
};
const roleName = (lang: 'fr' | 'en', { role }: Content) => ROLE_NAMES[lang][role as Role] ?? role ?? '';

const OUTCOMES: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  fr: { accepted: 'acceptée', partly: 'acceptée en partie', refused: 'refusée' },
  en: { accepted: 'accepted', partly: 'accepted in part', refused: 'refused' },
};

const FRENCH = {
  'sign-in-link': (content) => ({
    subject: 'Votre lien de connexion',
    paragraphs: [HELLO.fr(content), 'Voici le lien que vous avez demandé pour vous connecter à Portulan. Il sert une seule fois, dans les vingt minutes.', NOT_ME.fr],
    link: { path: '/connexion/lien', label: 'Se connecter' },
  }),
  'password-reset': (content) => ({
    subject: 'Choisir un nouveau mot de passe',
    paragraphs: [HELLO.fr(content), 'Ce lien permet de choisir un nouveau mot de passe. Il sert une seule fois, dans l’heure.', NOT_ME.fr],
    link: { path: '/nouveau-mot-de-passe', label: 'Choisir un mot de passe' },
  }),
  'password-changed': (content) => ({
    subject: 'Votre mot de passe a changé',
    paragraphs: [HELLO.fr(content), 'Le mot de passe de votre compte Portulan vient d’être changé, et vos autres sessions sont fermées.', WARN.fr],
  }),
  'second-factor-set': (content) => ({
    subject: 'La double authentification est active',
    paragraphs: [HELLO.fr(content), 'Votre compte Portulan demande désormais un code à chaque connexion.', WARN.fr],
  }),
  'second-factor-removed': (content) => ({
    subject: 'La double authentification est retirée',
    paragraphs: [HELLO.fr(content), 'Votre compte Portulan ne demande plus de code à la connexion.', WARN.fr],
  }),
  invitation: (content) => ({
    subject: content['network'] ? `Invitation\u00a0: ${content['network']}` : 'Invitation à Portulan',
    paragraphs: [
      'Bonjour,',
      `${content['by'] ?? ''} vous invite à rejoindre ${content['network'] || 'Portulan'} comme ${roleName('fr', content)}.`,
      'Le lien sert une seule fois, dans les sept jours. Si vous n’attendiez pas cette invitation, laissez-la passer : rien ne sera créé.',
    ],
    link: { path: '/invitation', label: 'Répondre à l’invitation' },
  }),
  'proposal-received': (content) => ({
    subject: 'Confirmez votre proposition',
    paragraphs: [
      'Bonjour,',
      `${content['label'] ? `Une proposition vient d’être envoyée à Portulan depuis cette adresse, pour la fiche «\u00a0${content['label']}\u00a0»` : 'Une proposition vient d’être envoyée à Portulan depuis cette adresse'}. Confirmez-la par ce lien\u00a0: l’équipe la lira ensuite. Le même lien dit plus tard ce qu’elle est devenue.`,
      'Si ce n’est pas vous, il n’y a rien à faire : sans confirmation, personne ne la lit et elle est effacée au bout d’un mois.',
    ],
    link: { path: '/contribuer/suivi', label: 'Voir et confirmer la proposition' },
  }),
  'proposal-answered': (content) => ({
    subject: `Votre proposition\u00a0: ${OUTCOMES.fr[content['outcome'] ?? ''] ?? ''}`,
    paragraphs: [
      'Bonjour,',
      `Votre proposition${content['label'] ? ` pour la fiche «\u00a0${content['label']}\u00a0»` : ''} a été lue\u00a0: elle est ${OUTCOMES.fr[content['outcome'] ?? ''] ?? ''}.`,
      ...(content['answer'] ? [`L’équipe vous répond\u00a0: «\u00a0${content['answer']}\u00a0»`] : []),
      'Merci de contribuer à l’annuaire.',
    ],
    link: { path: '/contribuer/suivi', label: 'Voir ce qui a été retenu' },
  }),
  'claim-accepted': (content) => ({
    subject: 'Vous pouvez tenir votre fiche à jour',
    paragraphs: [
      'Bonjour,',
      `Votre demande est acceptée\u00a0: vous pouvez désormais modifier la fiche${content['label'] ? ` «\u00a0${content['label']}\u00a0»` : ''}. Connectez-vous avec cette adresse\u00a0: demandez un lien, il n’y a pas de mot de passe à choisir. Vos fiches sont sur la page de votre compte.`,
      ...(content['answer'] ? [`L’équipe vous répond\u00a0: «\u00a0${content['answer']}\u00a0»`] : []),
    ],
    link: { path: '/connexion', label: 'Se connecter' },
  }),
  ...MESSAGE_LETTERS.fr,
  ...OWN_DATA_LETTERS.fr,
} as const satisfies Record<string, Write>;

const ENGLISH: Readonly<Record<LetterTemplate, Write>> = {
  'sign-in-link': (content) => ({
    subject: 'Your link to sign in',
    paragraphs: [HELLO.en(content), 'Here is the link you asked for to sign in to Portulan. It works once, within twenty minutes.', NOT_ME.en],
    link: { path: '/connexion/lien', label: 'Sign in' },
  }),
  'password-reset': (content) => ({
    subject: 'Choose a new password',
    paragraphs: [HELLO.en(content), 'With this link you can choose a new password. It works once, within the hour.', NOT_ME.en],
    link: { path: '/nouveau-mot-de-passe', label: 'Choose a password' },
  }),
  'password-changed': (content) => ({
    subject: 'Your password was changed',
    paragraphs: [HELLO.en(content), 'The password of your Portulan account has just been changed, and your other sessions are closed.', WARN.en],
  }),
  'second-factor-set': (content) => ({
    subject: 'Two-factor authentication is on',
    paragraphs: [HELLO.en(content), 'Your Portulan account now asks for a code each time you sign in.', WARN.en],
  }),
  'second-factor-removed': (content) => ({
    subject: 'Two-factor authentication is off',
    paragraphs: [HELLO.en(content), 'Your Portulan account no longer asks for a code when you sign in.', WARN.en],
  }),
  invitation: (content) => ({
    subject: content['network'] ? `Invitation: ${content['network']}` : 'Invitation to Portulan',
    paragraphs: [
      'Hello,',
      `${content['by'] ?? ''} invites you to join ${content['network'] || 'Portulan'} as ${roleName('en', content)}.`,
      'The link works once, within seven days. If you did not expect this invitation, let it pass: nothing will be made.',
    ],
    link: { path: '/invitation', label: 'Answer the invitation' },
  }),
  'proposal-received': (content) => ({
    subject: 'Confirm what you proposed',
    paragraphs: [
      'Hello,',
      `${content['label'] ? `A proposal has just been sent to Portulan from this address, for the entry “${content['label']}”` : 'A proposal has just been sent to Portulan from this address'}. Confirm it with this link: the team reads it then. Later, the same link tells what became of it.`,
      'If this was not you, there is nothing to do: without an answer nobody reads it, and it is deleted after a month.',
    ],
    link: { path: '/contribuer/suivi', label: 'See and confirm the proposal' },
  }),
  'proposal-answered': (content) => ({
    subject: `Your proposal: ${OUTCOMES.en[content['outcome'] ?? ''] ?? ''}`,
    paragraphs: [
      'Hello,',
      `Your proposal${content['label'] ? ` for the entry “${content['label']}”` : ''} was read: it is ${OUTCOMES.en[content['outcome'] ?? ''] ?? ''}.`,
      ...(content['answer'] ? [`The team answers: “${content['answer']}”`] : []),
      'Thank you for contributing to the directory.',
    ],
    link: { path: '/contribuer/suivi', label: 'See what was kept' },
  }),
  'claim-accepted': (content) => ({
    subject: 'You can keep your entry up to date',
    paragraphs: [
      'Hello,',
      `Your request is accepted: from now on you can edit the entry${content['label'] ? ` “${content['label']}”` : ''}. Sign in with this address: ask for a link, there is no password to choose. Your entries are on the page of your account.`,
      ...(content['answer'] ? [`The team answers: “${content['answer']}”`] : []),
    ],
    link: { path: '/connexion', label: 'Sign in' },
  }),
  ...MESSAGE_LETTERS.en,
  ...OWN_DATA_LETTERS.en,
};

export const LETTER_TEXTS: Readonly<Record<'fr' | 'en', Readonly<Record<LetterTemplate, Write>>>> = { fr: FRENCH, en: ENGLISH };
