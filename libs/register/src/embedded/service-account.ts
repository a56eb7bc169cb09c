import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs as; `undefined` on the process itself when it may. */
export interface ServiceAccount {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT_OF_NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * PostgreSQL refuses to run as root. When we are, it runs as the owner of the folder the data goes to, or, when that
 * is root too, as `portulan` or `nobody`.
 *
 * @returns undefined when the process is not root: PostgreSQL then simply runs as the same person
 */
export function chooseServiceAccount(dataDir: string): ServiceAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statNearest(dataDir);
  const accounts = listAccounts();
  // PostgreSQL asks for the name behind its number: an owner without an account here (a volume from elsewhere) will not do.
  if (owner.uid !== 0 && accounts.some(({ uid }) => uid === owner.uid)) return { uid: owner.uid, gid: owner.gid };
  const named = (wanted: string) => accounts.find(({ name, uid }) => name === wanted && uid > 0);
  const { uid, gid } = named('portulan') ?? named('nobody') ?? ACCOUNT_OF_NOBODY;
  return { uid, gid };
}

function statNearest(path: string): ServiceAccount {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ?? statNearest(dirname(path));
}

function listAccounts(): (ServiceAccount & { readonly name: string })[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  } catch {
    return [];
  }
}

/** The first folder on the way to `path` that the account may not walk through; undefined when all are open to it. */
export function findClosedFolder(path: string, account: ServiceAccount): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : findClosedFolder(parent, account);
  if (above !== undefined) return above;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return undefined;
  const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
  return (found.mode & bit) === 0 ? path : undefined;
}
