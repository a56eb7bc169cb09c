import type { Role } from '@portulan/domain';

type Content = Readonly<Record<string, string>>;

/** What a letter says: paragraphs, and the one thing to do, if there is one. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly path: string; readonly label: string };
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
};

export const LETTER_TEXTS: Readonly<Record<'fr' | 'en', Readonly<Record<LetterTemplate, Write>>>> = { fr: FRENCH, en: ENGLISH };
