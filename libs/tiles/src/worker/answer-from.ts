import type { Atlas } from './atlas.js';
import type { TileAnswer, TileQuestion } from './messages.js';

/** Puts a question to an atlas. */
export function answerFrom(atlas: Atlas, question: Exclude<TileQuestion, { ask: 'follow' }>): TileAnswer {
  switch (question.ask) {
    case 'tile':
      return atlas.tile(question.layer, question.address, question.filter);
    case 'flows':
      return atlas.flows(question.choice, question.filter);
    case 'end':
      return atlas.end(question.ref, question.choice, question.filters);
    case 'countries':
      return atlas.countriesOf(question.choice, question.filter);
    case 'years':
      return atlas.years(question.filter);
  }
}
