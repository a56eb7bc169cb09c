const WORDS = 4;
/** At most half of the slots are taken: what is looked for is found within a look or two. */
const SLOTS_EACH = 2;

/**
 * Numbers UUIDs in order of arrival, in flat memory: a map of as many texts takes several times the room, and each look-up hashes
 * and compares 36 letters that lie anywhere.
 */
export class UuidNumbers {
  private capacity = 1024;
  /** The bits of each UUID, four words each, by its number. */
  private bits = new Uint32Array(this.capacity * WORDS);
  /** Numbers plus one by hash, those that collide in the slots after. */
  private slots = new Uint32Array(this.capacity * SLOTS_EACH);
  private readonly asked = new Uint32Array(WORDS);
  count = 0;

  /** The number of a UUID, a new one if it has none. */
  number(id: string): number {
    const slot = this.slotOf(id);
    const taken = this.slots[slot] as number;
    if (taken !== 0) return taken - 1;
    this.bits.set(this.asked, this.count * WORDS);
    this.slots[slot] = ++this.count;
    if (this.count === this.capacity) this.grow();
    return this.count - 1;
  }

  find(id: string): number | undefined {
    const taken = this.slots[this.slotOf(id)] as number;
    return taken === 0 ? undefined : taken - 1;
  }

  /** The slot of a UUID, or the free one where it would be. */
  private slotOf(id: string): number {
    readBits(id, this.asked);
    const { asked, bits, slots } = this;
    const last = slots.length - 1;
    for (let slot = hash(asked, 0) & last; ; slot = (slot + 1) & last) {
      const taken = slots[slot] as number;
      const at = (taken - 1) * WORDS;
      if (taken === 0 || (bits[at] === asked[0] && bits[at + 1] === asked[1] && bits[at + 2] === asked[2] && bits[at + 3] === asked[3])) return slot;
    }
  }

  private grow(): void {
    this.capacity *= 2;
    const bits = new Uint32Array(this.capacity * WORDS);
    bits.set(this.bits);
    const slots = new Uint32Array(this.capacity * SLOTS_EACH);
    for (let number = 0; number < this.count; number++) {
      let slot = hash(bits, number * WORDS) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.bits = bits;
    this.slots = slots;
  }
}

/** Ids of one moment differ in their last bits, others in their first: all of them count. Source of the factors: MurmurHash3, by Austin Appleby. */
function hash(bits: Uint32Array, at: number): number {
  let mixed = 0;
  for (let word = at; word < at + WORDS; word++) mixed = Math.imul(mixed ^ (bits[word] as number), 0x85ebca6b) ^ (mixed >>> 13);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

const HYPHEN = 45;

/** Reads the 32 digits of a UUID, hyphens anywhere. */
function readBits(id: string, into: Uint32Array): void {
  let word = 0;
  let digits = 0;
  let value = 0;
  into.fill(0);
  for (let index = 0; index < id.length && word < WORDS; index++) {
    const code = id.charCodeAt(index);
    if (code === HYPHEN) continue;
    // Digits lie at 48, letters of either case end in the same four bits, nine below what they stand for.
    value = (value << 4) | ((code & 15) + (code > 57 ? 9 : 0));
    if (++digits % 8 !== 0) continue;
    into[word++] = value;
    value = 0;
  }
}
