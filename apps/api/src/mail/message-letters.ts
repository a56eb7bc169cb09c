import type { LetterText } from './letter-texts.js';

type Content = Readonly<Record<string, string>>;

/** The lines of what somebody wrote, which travelled as one text. */
function linesOf({ lines = '[]' }: Content): readonly string[] {
  const read: unknown = JSON.parse(lines);
  return Array.isArray(read) ? read.filter((line): line is string => typeof line === 'string' && line.trim() !== '') : [];
}

const quoted = (label: string | undefined, open: string, close: string) => (label ? `${open}${label}${close}` : '');

/** Letters about a message that a visitor writes to an entry. */
export const MESSAGE_LETTERS = {
  fr: {
    'message-received': ({ label }: Content): LetterText => ({
      subject: 'Confirmez votre message',
      paragraphs: [
        'Bonjour,',
        `Un message vient d’être écrit depuis cette adresse, pour ${quoted(label, '«\u00a0', '\u00a0»')}. Confirmez-le par ce lien\u00a0: il partira aussitôt.`,
        'Si ce n’est pas vous, il n’y a rien à faire\u00a0: sans confirmation, il ne part pas et il est effacé au bout de trois jours.',
      ],
      link: { path: '/contacter/confirmation', label: 'Envoyer le message' },
    }),
    'message-relayed': (content: Content): LetterText => ({
      subject: `Message pour ${content['label'] ?? ''}`,
      paragraphs: [
        'Bonjour,',
        content['via'] === 'contact'
          ? `${content['name'] ?? ''} vous écrit depuis la fiche ${quoted(content['label'], '«\u00a0', '\u00a0»')}\u00a0:`
          : `${content['name'] ?? ''} écrit à ${quoted(content['label'], '«\u00a0', '\u00a0»')}, dont la fiche n’a pas de contact\u00a0:`,
        ...linesOf(content),
        `Répondre à ce courriel écrit à ${content['replyTo'] ?? ''}. Votre adresse ne lui a pas été donnée\u00a0; elle le sera si vous répondez.`,
      ],
      replyTo: content['replyTo'] ?? '',
    }),
    'second-factor-reset': (content: Content): LetterText => ({
      subject: 'Votre double authentification est à refaire',
      paragraphs: [
        `Bonjour ${content['name'] ?? ''},`,
        `${content['by'] ?? ''} a réinitialisé la double authentification de votre compte Portulan\u00a0: «\u00a0${content['reason'] ?? ''}\u00a0». Vos sessions sont fermées et vos codes de secours ne servent plus.`,
        'À votre prochaine connexion, vous en activerez une nouvelle. Si vous ne l’aviez pas demandé, changez tout de suite de mot de passe et écrivez à l’administrateur de votre réseau.',
      ],
      link: { path: '/connexion', label: 'Se connecter' },
    }),
  },
  en: {
    'message-received': ({ label }: Content): LetterText => ({
      subject: 'Confirm your message',
      paragraphs: [
        'Hello,',
        `A message has just been written from this address, to ${quoted(label, '“', '”')}. Confirm it with this link: it leaves at once.`,
        'If this was not you, there is nothing to do: without an answer it does not leave, and it is deleted after three days.',
      ],
      link: { path: '/contacter/confirmation', label: 'Send the message' },
    }),
    'message-relayed': (content: Content): LetterText => ({
      subject: `Message to ${content['label'] ?? ''}`,
      paragraphs: [
        'Hello,',
        content['via'] === 'contact'
          ? `${content['name'] ?? ''} writes to you from the entry ${quoted(content['label'], '“', '”')}:`
          : `${content['name'] ?? ''} writes to ${quoted(content['label'], '“', '”')}, whose entry has no contact:`,
        ...linesOf(content),
        `An answer to this mail goes to ${content['replyTo'] ?? ''}. They were not given your address; they will be if you answer.`,
      ],
      replyTo: content['replyTo'] ?? '',
    }),
    'second-factor-reset': (content: Content): LetterText => ({
      subject: 'Your two-factor authentication is to be set again',
      paragraphs: [
        `Hello ${content['name'] ?? ''},`,
        `${content['by'] ?? ''} reset the two-factor authentication of your Portulan account: “${content['reason'] ?? ''}”. Your sessions are closed and your recovery codes are void.`,
        'You will set another one when you next sign in. If you did not ask for this, change your password at once and write to the administrator of your network.',
      ],
      link: { path: '/connexion', label: 'Sign in' },
    }),
  },
} as const;
