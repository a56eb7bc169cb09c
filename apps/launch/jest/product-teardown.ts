import { rmSync } from 'node:fs';

export default async function stopProduct(): Promise<void> {
  await globalThis.portulanProduct?.stop();
  await globalThis.portulanMail?.close();
  const folder = process.env['PORTULAN_E2E_MAIL_DIR'];
  if (globalThis.portulanMail !== undefined && folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
