import { apiPaths, type UnfinishedKept } from '@portulan/contract';

/** Whose form of what, in which window. */
export interface TailOwner {
  readonly person: string;
  /** The id of an entry, or the room of a new one. */
  readonly subject: string;
  readonly windowId: string;
}

const PREFIX = 'portulan-typed';
const KEPT_MS = 30 * 86_400_000;
/** Nothing will ever come of these: the entry is gone, or the message is none. */
const IN_VAIN = [400, 404];

const keyOf = ({ person, subject, windowId }: TailOwner) => [PREFIX, person, subject, windowId].join(' ');

/**
 * Keeps in this browser what the server has not said yet that it has: the last words typed, should the page close or the
 * network be away. A browser that keeps nothing does without.
 *
 * @param body the message as it would be sent
 */
export function keepTail(owner: TailOwner, body: string): void {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify({ at: Date.now(), body }));
  } catch {
    // Full, or forbidden.
  }
}

/** Forgets it: the server has it. */
export function dropTail(owner: TailOwner): void {
  try {
    localStorage.removeItem(keyOf(owner));
  } catch {
    // Forbidden: nothing was kept.
  }
}

/** Forgets all of it, whoever typed it: somebody signs out, perhaps of a machine that others use. */
export function forgetTails(): void {
  for (const { key } of listTails()) localStorage.removeItem(key);
}

/**
 * Sends the server what it never got. What was sent after all is no news to it, as a window counts its messages.
 *
 * @returns the subjects of which the server learnt something
 */
export async function deliverTails(person: string): Promise<readonly string[]> {
  const news: string[] = [];
  for (const { key, value } of listTails()) {
    const [, owner, subject = ''] = key.split(' ');
    const tail = readTail(value);
    if (tail === null || tail.at < Date.now() - KEPT_MS) localStorage.removeItem(key);
    if (tail === null || owner !== person) continue;
    try {
      const response = await fetch(apiPaths.unfinished(subject), { method: 'PUT', headers: { 'content-type': 'application/json' }, body: tail.body });
      if (!response.ok && !IN_VAIN.includes(response.status)) continue;
      // Another window may have typed on meanwhile.
      if (localStorage.getItem(key) === value) localStorage.removeItem(key);
      if (response.ok && ((await response.json()) as UnfinishedKept).isNews) news.push(subject);
    } catch {
      // Another time.
    }
  }
  return news;
}

function listTails(): { readonly key: string; readonly value: string }[] {
  try {
    return Object.entries(localStorage).flatMap(([key, value]: [string, unknown]) => (key.startsWith(`${PREFIX} `) ? [{ key, value: String(value) }] : []));
  } catch {
    return [];
  }
}

function readTail(value: string): { readonly at: number; readonly body: string } | null {
  try {
    const { at, body } = JSON.parse(value) as { at: unknown; body: unknown };
    return typeof at === 'number' && typeof body === 'string' ? { at, body } : null;
  } catch {
    return null;
  }
}
