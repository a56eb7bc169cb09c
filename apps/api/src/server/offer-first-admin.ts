import { sitePaths } from '@portulan/contract';
import { hasNationalAdmin, issueSetupToken, type Register } from '@portulan/register';

/** While nobody administers the directory, whoever reads the console may: by a link that works once. */
export async function offerFirstAdmin(register: Register, publicUrl: string, say: (sentence: string) => void): Promise<void> {
  if (await hasNationalAdmin(register)) return;
  const token = await register.transaction((unit) => issueSetupToken(unit));
  say(`Nobody administers this directory yet. To become its administrator, open ${publicUrl}${sitePaths.invitation}?jeton=${token}`);
  say('That link works once, within seven days; a new one is given at each start.');
}
