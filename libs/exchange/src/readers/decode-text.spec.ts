import iconv from 'iconv-lite';
import { decodeText, guessEncoding } from './decode-text.js';

const ENCODINGS = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;
const TEXTS = [
  'Nom;Commune;Département\nAssociation prénom à préciser;Besançon;Drôme\nÉcole de l’Île;L’Haÿ-les-Roses;Hérault\n',
  'NOM;ADRESSE\nÉCOLE DES MÉTIERS;ÎLE-DE-FRANCE\nCHÂTEAU;SAÔNE\n',
  'titre;montant\nŒuvre du cœur;12 000 €\nÉgalité;3 €\n',
  'nom\nMünchen\nKöln\nSão Tomé\nCórdoba\n',
  'nom;note\nL’association;« citée »\n',
];

describe('the encoding of a text that is no Unicode', () => {
  it.each(TEXTS.flatMap((text) => ENCODINGS.map((encoding) => [encoding, text] as const)))('is found so that nothing is garbled (%s): %j', (encoding, text) => {
    // What an encoding has no sign for was never written in it.
    const written = iconv.encode(text, encoding);
    const meant = iconv.decode(written, encoding);
    const guessed = guessEncoding(written);
    expect(guessed === null ? null : decodeText(written, guessed)).toBe(meant);
  });
});
