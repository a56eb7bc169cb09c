// Asks a server as fast as it answers, from a process of its own: what asks must not take its time from what answers.
import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';
import { summarise } from '../measures/measure.js';
import type { Load, LoadMeasure } from './run-load.js';

const load = JSON.parse(await text(process.stdin)) as Load;
const agent = new Agent({ keepAlive: true, maxSockets: load.connections });

function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: load.headers ?? {} }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => ((response.statusCode ?? 500) < 400 ? resolve() : reject(new Error(`${url} answered ${response.statusCode}`))));
    }).once('error', reject);
  });
}

/** The address of a turn: `{turn}` is its number from the first one on, `{round}` goes through the few of `rounds`, each as it stands in an address. */
const addressOf = (turn: number) =>
  load.url.replace('{turn}', String(load.first + turn)).replace('{round}', load.rounds?.[turn % load.rounds.length] ?? '');

const times: number[] = [];
const end = performance.now() + load.seconds * 1000;
let turn = 0;
await Promise.all(
  Array.from({ length: load.connections }, async () => {
    while (performance.now() < end) {
      const begin = performance.now();
      await ask(addressOf(turn++));
      times.push(performance.now() - begin);
    }
  }),
);
agent.destroy();
const measure: LoadMeasure = { ...summarise(times), perSecond: times.length / load.seconds };
process.stdout.write(JSON.stringify(measure));
