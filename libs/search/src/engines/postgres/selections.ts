import type { EntryRoom } from '@portulan/domain';
import type { FindRequest } from '../../port/index.js';
import type { CountRequest, Selection, Shelf } from './shelf/index.js';

const KEPT = 32;
/** Some four bytes each: what a few of the largest questions find among a million entries. */
const NUMBERS_KEPT = 4_000_000;

const numbersOf = ({ matches, hits }: Selection): number => matches.length + (hits?.slots.length ?? 0);

export type SelectRequest = CountRequest & Pick<FindRequest, 'question'>;

/** What was found for the last questions: turning a page or changing the order neither filters nor counts again. */
export class Selections {
  private readonly kept = new Map<EntryRoom, { readonly shelf: Shelf; readonly change: string; readonly selections: Map<string, Selection> }>();

  /** The selection of a request on a shelf as it is now, remembered or made. */
  get(room: EntryRoom, shelf: Shelf, { question, filter, facets, valuesMax }: SelectRequest, make: () => Selection): Selection {
    const selections = this.selectionsOf(room, shelf);
    const key = JSON.stringify([question, filter, facets, valuesMax]);
    const selection = selections.get(key) ?? make();
    selections.delete(key);
    selections.set(key, selection);
    let numbers = [...selections.values()].reduce((sum, each) => sum + numbersOf(each), 0);
    for (const [oldest, each] of selections) {
      if (selections.size <= KEPT && numbers <= NUMBERS_KEPT) break;
      numbers -= numbersOf(each);
      selections.delete(oldest);
    }
    return selection;
  }

  private selectionsOf(room: EntryRoom, shelf: Shelf): Map<string, Selection> {
    const known = this.kept.get(room);
    if (known?.shelf === shelf && known.change === shelf.change) return known.selections;
    const selections = new Map<string, Selection>();
    this.kept.set(room, { shelf, change: shelf.change, selections });
    return selections;
  }
}
