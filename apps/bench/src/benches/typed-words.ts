/** What people type, letter by letter and with slips: names of towns, kinds and topics, common and rare. */
export const TYPED_WORDS = [
  ...['mars', 'marseille', 'st etienne', 'comite jumelage lyon', 'dresde', 'toulouze', 'hambourg', 'eau', 'dak', 'montpelier', 'lycee nantes', 'kre'],
  ...['sant', 'culture', 'bordo', 'comite', 'jumelage allemagne', 'ouagadougu', 'saint', 'education senegal', 'gre', 'lycee', 'strasbour', 'agriculture'],
  ...['ville de rennes', 'bamako', 'mali eau', 'l hay', 'coopertion', 'brest pologne', 'kyoto', 'region', 'lile', 'comite de jumelage de cha', 'maroc', 'villeurbane'],
];
