import type { LetterText } from './letter-texts.js';

/** Letters about what is held on someone. Neither says whether anything is. */
export const OWN_DATA_LETTERS = {
  fr: {
    'own-data': (): LetterText => ({
      subject: 'Vos données dans Portulan',
      paragraphs: [
        'Bonjour,',
        'Ce lien montre ce que Portulan garde à cette adresse, s’il y garde quelque chose\u00a0: vous pouvez l’emporter, retirer un consentement, demander l’effacement. Il sert pendant un jour.',
        'Si ce n’est pas vous qui l’avez demandé, il n’y a rien à faire\u00a0: personne d’autre n’a reçu ce lien.',
      ],
      link: { path: '/mes-donnees', label: 'Voir mes données' },
    }),
    'erasure-asked': (): LetterText => ({
      subject: 'Une personne demande l’effacement de ses données',
      paragraphs: [
        'Bonjour,',
        'Une personne, dont l’adresse a répondu, demande que ses données soient effacées de Portulan. Ce qui était montré d’elle ne l’est plus\u00a0; le reste attend votre décision, au plus tard dans le mois.',
      ],
      link: { path: '/gestion/personnes', label: 'Voir la demande' },
    }),
  },
  en: {
    'own-data': (): LetterText => ({
      subject: 'Your data in Portulan',
      paragraphs: [
        'Hello,',
        'This link shows what Portulan keeps at this address, if it keeps anything: you can take it away, take back a consent, ask to be erased. It works for a day.',
        'If it was not you who asked, there is nothing to do: nobody else was sent this link.',
      ],
      link: { path: '/mes-donnees', label: 'See my data' },
    }),
    'erasure-asked': (): LetterText => ({
      subject: 'Somebody asks to be erased',
      paragraphs: [
        'Hello,',
        'Somebody whose address has answered asks to be erased from Portulan. What was shown of them is shown no more; the rest waits for you to decide, within a month at the latest.',
      ],
      link: { path: '/gestion/personnes', label: 'See the request' },
    }),
  },
} as const;
