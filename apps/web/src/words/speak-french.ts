import { createSpeaker, type Speaker } from '../shell/words.js';
import { compileCatalogue } from './compile-message.js';

/** A page that lacks a word would show its key: that is a fault of the page, not a line for the console. */
const failLoudly = (fault: Error): never => {
  throw fault;
};

/** For the specs: who speaks French with the texts of these catalogues, and fails where one is lacking. */
export function speakFrench(...catalogues: readonly Readonly<Record<string, string>>[]): Speaker {
  const words = compileCatalogue(Object.assign({}, ...catalogues) as Record<string, string>);
  return createSpeaker('fr', () => words, failLoudly);
}
