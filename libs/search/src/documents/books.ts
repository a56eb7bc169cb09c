import { ActorBook } from './actor-book.js';
import { PlaceBook } from './place-book.js';

/** What comes back in many entries, and is read once. */
export class Books {
  readonly places = new PlaceBook();
  readonly actors = new ActorBook();
}
