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
  readonly nodes?: readonly { readonly id: number; readonly parent?: number; readonly callFrame: CallFrame }[];
  readonly samples?: readonly number[];
}

interface CallFrame {
  readonly url?: string;
  readonly functionName?: string;
  readonly lineNumber?: number;
}

/** One task of the main thread of a page, in milliseconds. */
export interface MainTask {
  readonly start: number;
  readonly duration: number;
  /** With a function of our own on the stack, whatever it called. */
  readonly ours: number;
  /** The same for each of our functions, by its name and place: how long it was on the stack. */
  readonly steps: ReadonlyMap<string, number>;
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
  const tasks = outermost(events.filter((event) => TASKS.has(event.name) && event.ph === 'X' && threadOf(event) === thread));
  let at = 0;
  return tasks.map(({ ts, dur = 0 }): MainTask => {
    const end = ts + dur;
    let ours = 0;
    const steps = new Map<string, number>();
    while (at < looks.length && (looks[at] as Look).until <= ts) at += 1;
    for (let next = at; next < looks.length && (looks[next] as Look).time < end; next += 1) {
      const look = looks[next] as Look;
      if (look.ours.size === 0) continue;
      const took = (Math.min(look.until, end) - Math.max(look.time, ts)) / 1000;
      ours += took;
      for (const step of look.ours) steps.set(step, (steps.get(step) ?? 0) + took);
    }
    return { start: ts / 1000, duration: dur / 1000, ours, steps };
  });
}

/** Tasks in their order, each once: Chromium tells some by both their names, one within the other. */
function outermost(tasks: readonly TraceEvent[]): TraceEvent[] {
  let end = -Infinity;
  const ordered = [...tasks].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  return ordered.filter(({ ts, dur = 0 }) => {
    const isWithin = ts + dur <= end;
    end = Math.max(end, ts + dur);
    return !isWithin;
  });
}

/** Who was at work from one look at the stack until the next. */
interface Look {
  readonly time: number;
  readonly until: number;
  /** Our functions on the stack. */
  readonly ours: ReadonlySet<string>;
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
  const ours = new Map<number, ReadonlySet<string>>();
  const looks: Omit<Look, 'until'>[] = [];
  let time = profile.args?.data?.startTime ?? profile.ts;
  const chunks = events.filter(({ name, pid, id }) => name === 'ProfileChunk' && pid === profile.pid && id === profile.id);
  for (const { args } of chunks) {
    // A node comes after its parent: what is on the stack below it is known.
    for (const { id, parent, callFrame } of args?.data?.cpuProfile?.nodes ?? []) {
      const below = (parent === undefined ? undefined : ours.get(parent)) ?? NOBODY;
      ours.set(id, isOurs(callFrame.url ?? '') ? new Set([...below, stepOf(callFrame)]) : below);
    }
    (args?.data?.cpuProfile?.samples ?? []).forEach((node, index) => {
      time += args?.data?.timeDeltas?.[index] ?? 0;
      looks.push({ time, ours: ours.get(node) ?? NOBODY });
    });
  }
  looks.sort((a, b) => a.time - b.time);
  return looks.map((look, index) => ({ ...look, until: looks[index + 1]?.time ?? look.time }));
}

const NOBODY: ReadonlySet<string> = new Set();

function stepOf({ functionName, url = '', lineNumber = 0 }: CallFrame): string {
  return `${functionName || 'unnamed'} (${url.slice(url.lastIndexOf('/') + 1)}:${lineNumber + 1})`;
}
