import type { HeldRequest } from '@portulan/contract';

/** Whom a form asks about: an address, and words on a line each. */
export const heldQuestion = (field: (name: string) => string): HeldRequest => ({
  email: field('email').trim(),
  words: field('words')
    .split(/\r?\n/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, 5),
});
