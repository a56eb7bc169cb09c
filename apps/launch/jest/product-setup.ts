import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catchMail, launchProduct, type LaunchedProduct, type MailCatcher } from '@portulan/testing';

declare global {
  var portulanProduct: LaunchedProduct | undefined;
  var portulanMail: MailCatcher | undefined;
}

/** One product for all the tests of the whole: started once, with the starter directory and a mail server, read by all of them. */
export default async function startProduct(): Promise<void> {
  // While a page is being worked on: tests of a product that runs already.
  if (process.env['PORTULAN_E2E_URL']) return;
  const folder = mkdtempSync(join(tmpdir(), 'portulan-e2e-mail-'));
  let count = 0;
  globalThis.portulanMail = await catchMail({
    take: ({ text }) => {
      count += 1;
      // Whole at once: whoever waits for a mail looks while it is written.
      const path = join(folder, `${String(count).padStart(4, '0')}.eml`);
      writeFileSync(`${path}.part`, text);
      renameSync(`${path}.part`, path);
    },
  });
  globalThis.portulanProduct = await launchProduct({ env: { RATE_LIMIT: '1000000', SMTP_URL: globalThis.portulanMail.url, CAMPAIGN_RATE: '9999' } });
  process.env['PORTULAN_E2E_URL'] = globalThis.portulanProduct.url;
  process.env['PORTULAN_E2E_DATA_DIR'] = globalThis.portulanProduct.dataDir;
  process.env['PORTULAN_E2E_MAIL_DIR'] = folder;
  process.env['PORTULAN_E2E_ADMIN_LINK'] = /\S+\/invitation\?\S+/.exec(globalThis.portulanProduct.output())?.[0];
}
