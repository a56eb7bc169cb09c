import { readConfiguration } from './configuration/index.js';
import { sentenceOf } from './commands/sentence-of.js';
import { startServer, type RunningServer } from './server/start-server.js';

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);
let running: RunningServer | undefined;
let isStopping = false;

/** Once: what is under way ends well. A second signal does not wait. */
async function stop(): Promise<void> {
  if (isStopping) process.exit(1);
  isStopping = true;
  say('Stopping…');
  await running?.stop();
  say('Stopped.');
  process.exit(0);
}

process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

try {
  running = await startServer(readConfiguration(process.env), say);
  say(`Portulan is open at ${running.url}`);
} catch (failure) {
  process.stderr.write(`${sentenceOf(failure)}\n`);
  process.exitCode = 1;
}
