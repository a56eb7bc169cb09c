import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the real files, which are not part of the project: by default `shared/data` beside it. */
const folder = process.env['PORTULAN_SHARED_DATA'] ?? join(__dirname, '../../../../shared/data');

export const sharedFile = (...path: string[]): string => join(folder, ...path);

/** `describe` where the real files are; elsewhere the specs are skipped under a name that says why. */
export const describeWithSharedFiles = (name: string, specs: () => void): void => {
  if (existsSync(folder)) describe(name, specs);
  else describe.skip(`${name} (skipped: there is no folder ${folder}; set PORTULAN_SHARED_DATA)`, specs);
};
