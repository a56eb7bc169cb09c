/** An event of a trace of Chromium; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly startTime?: number; readonly cpuProfile?: ProfileChunk; readonly timeDeltas?: readonly number[] };
  };
}

interface ProfileChunk {
  readonly nodes?: readonly { readonly id: number; readonly parent?: number; readonly callFrame: { readonly url?: string } }[];
  readonly samples?: readonly number[];
}

/** One task of the main thread of a page, in milliseconds. */
export interface MainTask {
  readonly start: number;
  readonly duration: number;
  /** With a function of our own on the stack, whatever it called. */
  readonly ours: number;
}

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

/**
 * The tasks of the main thread that a trace tells, each with what our own code took of it: the stack of the processor, looked at
 * many times a millisecond, says who was at work.
 *
 * @param isOurs tells by its address whether a script is ours
 */
export function readTrace(events: readonly TraceEvent[], isOurs: (url: string) => boolean): MainTask[] {
  const { thread, looks } = busiestMain(events, isOurs);
  const tasks = events.filter((event) => TASKS.has(event.name) && event.ph === 'X' && threadOf(event) === thread).sort((a, b) => a.ts - b.ts);
  let at = 0;
  return tasks.map(({ ts, dur = 0 }): MainTask => {
    const end = ts + dur;
    let ours = 0;
    while (at < looks.length && (looks[at] as Look).until <= ts) at += 1;
    for (let next = at; next < looks.length && (looks[next] as Look).time < end; next += 1) {
      const { time, until, isOurs: isOursThen } = looks[next] as Look;
      if (isOursThen) ours += Math.min(until, end) - Math.max(time, ts);
    }
    return { start: ts / 1000, duration: dur / 1000, ours: ours / 1000 };
  });
}

/** Who was at work from one look at the stack until the next. */
interface Look {
  readonly time: number;
  readonly until: number;
  readonly isOurs: boolean;
}

/** Of the main threads of all pages, the one that ran scripts most: that of the page that was looked at. */
function busiestMain(events: readonly TraceEvent[], isOurs: (url: string) => boolean): { thread: string; looks: readonly Look[] } {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf));
  const started = events.filter((event) => event.name === 'Profile' && mains.has(threadOf(event)));
  const read = started.map((profile) => ({ thread: threadOf(profile), looks: looksOf(profile, events, isOurs) }));
  const [first] = read.sort((a, b) => b.looks.length - a.looks.length);
  if (first === undefined) throw new Error('The trace holds no profile of a main thread.');
  return first;
}

function looksOf(profile: TraceEvent, events: readonly TraceEvent[], isOurs: (url: string) => boolean): Look[] {
  const ours = new Map<number, boolean>();
  const looks: Omit<Look, 'until'>[] = [];
  let time = profile.args?.data?.startTime ?? profile.ts;
  const chunks = events.filter(({ name, pid, id }) => name === 'ProfileChunk' && pid === profile.pid && id === profile.id);
  for (const { args } of chunks) {
    // A node comes after its parent: what is on the stack below it is known.
    for (const { id, parent, callFrame } of args?.data?.cpuProfile?.nodes ?? []) {
      ours.set(id, (parent !== undefined && ours.get(parent) === true) || isOurs(callFrame.url ?? ''));
    }
    (args?.data?.cpuProfile?.samples ?? []).forEach((node, index) => {
      time += args?.data?.timeDeltas?.[index] ?? 0;
      looks.push({ time, isOurs: ours.get(node) === true });
    });
  }
  looks.sort((a, b) => a.time - b.time);
  return looks.map((look, index) => ({ ...look, until: looks[index + 1]?.time ?? look.time }));
}
