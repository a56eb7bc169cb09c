import type { StartYears } from '@portulan/contract';
import { buttonClass, Icon } from '@portulan/ui';
import { memo, useId, useRef, type Ref } from 'react';
import { useWords } from '../shell/words.js';
import { FIRST_YEAR, toStartBars, toStartDecades, type StartBar } from './start-bars.js';
import styles from './timeline.module.css';
import { useFocusKept } from './use-focus-kept.js';
import { useHeldValue } from './use-held-value.js';
import { useReducedMotion } from './use-reduced-motion.js';
import type { Play } from './use-play.js';

interface TimelineProps {
  readonly years: StartYears;
  /** The last year shown; null for all of them. */
  readonly year: number | null;
  /** The year that the slider ends with. */
  readonly last: number;
  readonly play: Play;
  readonly onYear: (year: number | null, lasting: boolean) => void;
}

/** The years beneath the map: when cooperations began, a slider over them, and the play. What has no date is said. */
export const Timeline = memo(function Timeline({ years, year, last, play, onYear }: TimelineProps) {
  const { say } = useWords();
  const titleId = useId();
  const room = useRef<HTMLElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  useFocusKept(room, slider);
  const bars = toStartBars(years, last);
  const dated = bars.at(-1)?.upTo ?? 0;
  const shown = year === null ? dated : (bars.find((bar) => bar.year === Math.max(year, FIRST_YEAR))?.upTo ?? dated);
  const sentence =
    year === null ? say('map.time-all', { dated, total: years.total }) : say('map.time-until', { year: String(year), count: shown, dated });
  return (
    <section ref={room} className={styles.timeline} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {say('map.time')}
        </h2>
        <p className={styles.sentence}>{sentence}</p>
        <Steps year={year} last={last} play={play} onYear={onYear} />
      </div>
      <Histogram bars={bars} year={year ?? last} />
      <YearSlider ref={slider} year={year} last={last} sentence={sentence} onYear={onYear} />
      <div className={styles.foot}>
        {years.undated > 0 ? <p>{say(year === null ? 'map.time-undated' : 'map.time-undated-hidden', { count: years.undated })}</p> : null}
        <details className={styles.twin}>
          <summary>{say('map.time-twin')}</summary>
          <ul role="list" className={styles.decades}>
            {toStartDecades(bars).map(({ from, count }) => (
              <li key={from}>{say('map.time-decade', { from: String(from), to: String(from + 9), count })}</li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  );
});

/** Play where things may move; a year forth and back in any case. */
function Steps({ year, last, play, onYear }: Omit<TimelineProps, 'years'>) {
  const { say } = useWords();
  const isStill = useReducedMotion();
  const at = year ?? last;
  const go = (to: number) => {
    const next = to >= last ? null : Math.max(to, FIRST_YEAR);
    if (next !== year) onYear(next, true);
  };
  const stepClass = `${buttonClass({ size: 'small', kind: 'quiet' })} ${styles.step}`;
  return (
    <div className={styles.steps}>
      {/* At either end they still take the focus: a button that lost it would throw the keyboard out. */}
      <button type="button" className={stepClass} onClick={() => go(at - 1)} aria-disabled={at <= FIRST_YEAR} aria-label={say('map.time-back')}>
        <span className={styles.arrow} data-way="back" />
      </button>
      {isStill ? null : (
        <button type="button" className={buttonClass({ size: 'small' })} onClick={play.isPlaying ? play.stop : play.start}>
          {say(play.isPlaying ? 'map.time-stop' : 'map.time-play')}
        </button>
      )}
      <button type="button" className={stepClass} onClick={() => go(at + 1)} aria-disabled={at >= last} aria-label={say('map.time-forth')}>
        <span className={styles.arrow} data-way="forth" />
      </button>
      {year === null ? null : (
        <button type="button" className={buttonClass({ size: 'small', kind: 'quiet' })} onClick={() => onYear(null, true)}>
          <Icon name="close" size={16} /> {say('map.time-clear')}
        </button>
      )}
    </div>
  );
}

/** One bar a year; those after the year shown are pale. Read out by the slider and told by decades below. */
function Histogram({ bars, year }: { readonly bars: readonly StartBar[]; readonly year: number }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <svg viewBox={`0 0 ${bars.length} 24`} preserveAspectRatio="none" className={styles.histogram} aria-hidden="true">
      {bars.map((bar, index) =>
        bar.count === 0 ? null : (
          <rect
            key={bar.year}
            x={index + 0.1}
            width={0.8}
            y={24 - Math.max(1, (bar.count / most) * 23)}
            height={Math.max(1, (bar.count / most) * 23)}
            data-shown={bar.year <= year}
          />
        ),
      )}
    </svg>
  );
}

interface YearSliderProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly year: number | null;
  readonly last: number;
  readonly sentence: string;
  readonly onYear: TimelineProps['onYear'];
}

/** The slider; without a script the two years of the filters do the same. */
function YearSlider({ ref, year, last, sentence, onYear }: YearSliderProps) {
  const { say } = useWords();
  const [held, move] = useHeldValue(Math.max(year ?? last, FIRST_YEAR), (value, lasting) => onYear(value >= last ? null : value, lasting));
  return (
    <div className={styles.slide}>
      <input
        ref={ref}
        type="range"
        className={styles.slider}
        min={FIRST_YEAR}
        max={last}
        step={1}
        value={held}
        aria-label={say('map.time-slider')}
        aria-valuetext={sentence}
        onChange={(event) => move(Number(event.currentTarget.value))}
      />
      <span className={styles.ends} aria-hidden="true">
        <span>{FIRST_YEAR}</span>
        <span>{last}</span>
      </span>
    </div>
  );
}
