import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';

const CAUGHT = process.env['PORTULAN_E2E_MAIL_DIR'];
/** A product that ran already wrote its letters into its data folder: their folder is made with the first of them. */
const WATCHED = CAUGHT ?? process.env['PORTULAN_E2E_DATA_DIR'] ?? '';
const MAIL_FOLDER = CAUGHT ?? join(WATCHED, 'mail');

/** The letter to an address, once it is there, as it reads; that with some words in it, where there are several. */
export async function letterTo(address: string, words = ''): Promise<string> {
  for (;;) {
    const { promise: changed, resolve } = Promise.withResolvers<void>();
    const watcher = watch(WATCHED, { recursive: CAUGHT === undefined }, () => resolve());
    try {
      const files = existing().map((name) => readFileSync(join(MAIL_FOLDER, name), 'utf8'));
      const read = files.map((text) => text.replace(/=\r?\n/g, '').replace(/=3D/g, '='));
      const found = read.find((text) => text.includes(`To: ${address}`) && text.includes(words));
      if (found !== undefined) return found;
      await changed;
    } finally {
      watcher.close();
    }
  }
}

function existing(): string[] {
  try {
    return readdirSync(MAIL_FOLDER).filter((name) => name.endsWith('.eml'));
  } catch {
    return [];
  }
}

const pathOf = (address: string | undefined) => (address ?? '').replace(/^https?:\/\/[^/]+/, '');

/** The path that a letter leads to, on whatever host the product is asked. */
export const linkIn = (letter: string): string => pathOf(/http\S+jeton=[\w-]+/.exec(letter)?.[0]);

/** The path by which a mail of a campaign gives an answer about the entry of a name. */
export function answerIn(mail: string, label: string, answer: string): string {
  const links = mail.slice(mail.indexOf(label)).match(/http\S+&reponse=[\w-]+/g) ?? [];
  return pathOf(links.find((link) => link.endsWith(`reponse=${answer}`)));
}
