import { workerData } from 'node:worker_threads';
import { loadStarterDirectory } from '@portulan/exchange';
import { loadReferenceLists, openRegister } from '@portulan/register';
import type { FillOrder } from './fill-database.js';

const { database, wantsStarter } = workerData as FillOrder;
const register = await openRegister(database);
try {
  await loadReferenceLists(register);
  if (wantsStarter) await loadStarterDirectory(register);
} finally {
  await register.close();
}
