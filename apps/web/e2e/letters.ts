import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';

const MAIL_FOLDER = join(process.env['PORTULAN_E2E_DATA_DIR'] ?? '', 'mail');

/** The letter to an address, once it is there, as it reads. */
export async function letterTo(address: string): Promise<string> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const watcher = watch(join(MAIL_FOLDER, '..'), { recursive: true }, () => {
        watcher.close();
        resolve();
      });
    });
    const files = existing().map((name) => readFileSync(join(MAIL_FOLDER, name), 'utf8'));
    const found = files.find((text) => text.includes(`To: ${address}`));
    if (found !== undefined) return found.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
    await changed;
  }
}

function existing(): string[] {
  try {
    return readdirSync(MAIL_FOLDER);
  } catch {
    return [];
  }
}

/** The path that a letter leads to, on whatever host the product is asked. */
export const linkIn = (letter: string): string => (/http\S+jeton=[\w-]+/.exec(letter)?.[0] ?? '').replace(/^https?:\/\/[^/]+/, '');
