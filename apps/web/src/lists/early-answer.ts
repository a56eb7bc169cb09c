import type { ClientLoaderFunctionArgs } from 'react-router';
import type { ListData, ListRoom } from './list-room.js';
import { unpackList, type PackedList } from './pack-list.js';

/** An answer that the router has not told yet, with the query it answers. */
export interface EarlyAnswer {
  readonly search: string;
  readonly data: ListData<ListRoom>;
}

/** Draws an answer and says so, or leaves it to the router. */
type Hear = (answer: EarlyAnswer) => boolean;

const listeners = new Set<Hear>();

/** Hears of each answer of a list as it arrives. Returns what ends it. */
export function onEarlyAnswer(hear: Hear): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/**
 * The loader of a list in the browser: the server's answer, told to the list that is on screen before the router has it. What the
 * router does with an answer (the address, the title, all that hangs on them) takes it longer than drawing the results.
 */
export async function loadEarly({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<ListData<ListRoom>> {
  const data = unpackList<ListRoom>(await serverLoader<PackedList>());
  // A question called off may be answered all the same.
  const answer = { search: new URL(request.url).search, data };
  const isDrawn = !request.signal.aborted && [...listeners].some((hear) => hear(answer));
  if (isDrawn) await painted();
  return data;
}

/** Once what is drawn is on screen; a page that nobody sees paints nothing, and waits no longer than this. */
const UNSEEN_MILLISECONDS = 100;

const painted = () =>
  new Promise<void>((tell) => {
    requestAnimationFrame(() => setTimeout(tell));
    setTimeout(tell, UNSEEN_MILLISECONDS);
  });
