import { readTrace, type TraceEvent } from './read-trace.js';

const main = { pid: 7, tid: 1 };
const node = (id: number, url: string, parent?: number) => ({ id, callFrame: { url, functionName: `step${id}`, lineNumber: 8 }, ...(parent === undefined ? {} : { parent }) });
const EVENTS: TraceEvent[] = [
  { name: 'thread_name', ph: 'M', ...main, ts: 0, args: { name: 'CrRendererMain' } },
  { name: 'thread_name', ph: 'M', pid: 8, tid: 1, ts: 0, args: { name: 'CrRendererMain' } },
  { name: 'Profile', ph: 'P', ...main, ts: 90_000, id: '0x1', args: { data: { startTime: 100_000 } } },
  { name: 'Profile', ph: 'P', pid: 8, tid: 1, ts: 0, id: '0x1', args: { data: { startTime: 0 } } },
  // The engine calls ours (3), which calls the engine (4); node 2 is the engine alone.
  { name: 'ProfileChunk', ph: 'P', pid: 7, tid: 9, ts: 0, id: '0x1', args: { data: { cpuProfile: { nodes: [node(1, ''), node(2, '/assets/engine.js', 1), node(3, '/assets/map.js', 2)], samples: [1, 2, 3] }, timeDeltas: [1_000, 1_000, 4_000] } } },
  { name: 'ProfileChunk', ph: 'P', pid: 7, tid: 9, ts: 0, id: '0x1', args: { data: { cpuProfile: { nodes: [node(4, '/assets/engine.js', 3)], samples: [4, 2, 3, 1] }, timeDeltas: [10_000, 20_000, 13_000, 20_000] } } },
  { name: 'RunTask', ph: 'X', ...main, ts: 159_000, dur: 9_000 },
  { name: 'ThreadControllerImpl::RunTask', ph: 'X', ...main, ts: 101_000, dur: 50_000 },
  { name: 'RunTask', ph: 'X', ...main, ts: 101_004, dur: 49_990 },
  { name: 'RunTask', ph: 'X', pid: 8, tid: 1, ts: 101_000, dur: 900_000 },
];

it('tells of each task of the page once what our code took, with what it called', () => {
  expect(readTrace(EVENTS, (url) => url.endsWith('map.js'))).toEqual([
    // At 106 ours is at work, at 116 the engine that it called, at 136 the engine by itself, at 149 ours again, until the task ends.
    { start: 101, duration: 50, ours: 32, steps: new Map([['step3 (map.js:9)', 32]]) },
    // Ours was at work until the look at 169: as long as this task, and no longer.
    { start: 159, duration: 9, ours: 9, steps: new Map([['step3 (map.js:9)', 9]]) },
  ]);
});

it('refuses a trace in which nobody looked at a page', () => {
  expect(() => readTrace(EVENTS.filter(({ name }) => name !== 'Profile'), () => true)).toThrow('no profile');
});
