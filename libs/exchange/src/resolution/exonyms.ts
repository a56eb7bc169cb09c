import { foldName } from '@portulan/domain';

/**
 * English names of French towns and régions, as Wikidata's English labels write them, with the official
 * name. Only a name that differs once accents and hyphens are folded away belongs here.
 */
const EXONYMS: Readonly<Record<string, string>> = {
  Dunkirk: 'Dunkerque',
  Lyons: 'Lyon',
  Marseilles: 'Marseille',
  Rheims: 'Reims',
  Brittany: 'Bretagne',
  Normandy: 'Normandie',
  Corsica: 'Corse',
  'French Guiana': 'Guyane',
  Réunion: 'La Réunion',
};

const byFoldedName = new Map(Object.entries(EXONYMS).map(([name, official]) => [foldName(name), official]));

/** The official name behind a foreign one, or null. */
export const officialNameOf = (name: string): string | null => byFoldedName.get(foldName(name)) ?? null;
