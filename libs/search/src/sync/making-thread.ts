import { workerData } from 'node:worker_threads';
import { openRegister } from '@portulan/register';
import { makeDocuments, seeTheSame, type MakingThreadData } from './make-documents.js';

const { database, order } = workerData as MakingThreadData;
/** Two that read, one that writes, one that asks. */
const register = await openRegister(database, { poolSize: 4 });
try {
  await seeTheSame(register, order.snapshot, (reading) =>
    seeTheSame(register, order.snapshot, (ahead) => makeDocuments(register, [reading, ahead], order)),
  );
} finally {
  await register.close();
}
