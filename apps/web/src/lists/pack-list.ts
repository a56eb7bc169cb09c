import type { ListData, ListRoom } from './list-room.js';

/**
 * A list on its way to the browser: as one text. Two thousand values of facets, taken apart one by one by the router's own format, take
 * ten times as long to write and to read.
 */
export interface PackedList {
  readonly packed: string;
}

export const packList = <Room extends ListRoom>(data: ListData<Room>): PackedList => ({ packed: JSON.stringify(data) });

const unpacked = new WeakMap<PackedList, ListData<ListRoom>>();

/** The list in what a loader gave, unpacked or not: the same object each time. */
export function unpackList<Room extends ListRoom>(loaded: PackedList | ListData<Room>): ListData<Room> {
  if (!('packed' in loaded)) return loaded;
  const data = unpacked.get(loaded) ?? (JSON.parse(loaded.packed) as ListData<ListRoom>);
  unpacked.set(loaded, data);
  return data as ListData<Room>;
}
