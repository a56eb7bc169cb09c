import type { EntryRoom } from '@portulan/domain';
import type { Register } from '@portulan/register';
import { wordsToKeep } from './words-to-keep.js';

/** Words are typed letter by letter: within this time, only the longest of them is a question. */
const FLUSH_MS = 10_000;
/** Against floods of nonsense: what comes beyond is not kept. */
const WAITING_MAX = 500;
const LINES_A_DAY_MAX = 20_000;
const KEPT_DAYS = 365;

const WRITE_SQL = `
INSERT INTO failed_search (day, room, words, count)
SELECT current_date, r.room, r.words, r.count FROM json_to_recordset($1::json) AS r (room text, words text, count integer)
WHERE (SELECT count(*) FROM failed_search WHERE day = current_date) < ${LINES_A_DAY_MAX}
ORDER BY r.room, r.words
ON CONFLICT (day, room, words) DO UPDATE SET count = failed_search.count + excluded.count`;
const FORGET_SQL = `DELETE FROM failed_search WHERE day < current_date - ${KEPT_DAYS}`;

interface Noted {
  readonly room: EntryRoom;
  readonly words: string;
  readonly count: number;
}

/** Remembers words that found nothing, without holding up the answer and without a word of who asked. */
export class FailedSearches {
  private readonly waiting = new Map<string, Noted>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly register: Register,
    private readonly log: (sentence: string) => void,
  ) {}

  /** Takes note, to be written a little later with others. */
  note(room: EntryRoom, q: string): void {
    const words = wordsToKeep(q);
    if (words === null) return;
    const key = `${room} ${words}`;
    const known = this.waiting.get(key);
    if (!known && this.waiting.size >= WAITING_MAX) return;
    this.waiting.set(key, { room, words, count: (known?.count ?? 0) + 1 });
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Writes what waits. A failure loses these few lines, and nothing else. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const noted = leaveOutBeginnings([...this.waiting.values()]);
    this.waiting.clear();
    if (noted.length > 0) this.writing = this.writing.then(() => this.write(noted));
    return this.writing;
  }

  private async write(noted: readonly Noted[]): Promise<void> {
    try {
      await this.register.query(WRITE_SQL, [JSON.stringify(noted)]);
      await this.register.query(FORGET_SQL);
    } catch (failure) {
      this.log(`Searches that found nothing could not be noted. (${String(failure)})`);
    }
  }
}

/** `tomb`, `tombouk` and `tombouktou`, typed one after the other, are one question. */
function leaveOutBeginnings(noted: readonly Noted[]): Noted[] {
  const sorted = [...noted].sort((a, b) => (`${a.room} ${a.words}` < `${b.room} ${b.words}` ? -1 : 1));
  return sorted.filter(({ room, words }, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.room !== room || !next.words.startsWith(words);
  });
}
