import { launchProduct, type LaunchedProduct } from '@portulan/testing';

declare global {
  var portulanProduct: LaunchedProduct | undefined;
}

/** One product for all the tests of the whole: started once, with the starter directory, read by all of them. */
export default async function startProduct(): Promise<void> {
  // While a page is being worked on: tests of a product that runs already.
  if (process.env['PORTULAN_E2E_URL']) return;
  globalThis.portulanProduct = await launchProduct({ env: { RATE_LIMIT: '1000000' } });
  process.env['PORTULAN_E2E_URL'] = globalThis.portulanProduct.url;
  process.env['PORTULAN_E2E_DATA_DIR'] = globalThis.portulanProduct.dataDir;
  process.env['PORTULAN_E2E_ADMIN_LINK'] = /\S+\/invitation\?\S+/.exec(globalThis.portulanProduct.output())?.[0];
}
