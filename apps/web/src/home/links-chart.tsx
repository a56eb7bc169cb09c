import { sitePaths } from '@portulan/contract';
import { StaticMap } from '@portulan/map';
import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { useNavigate } from 'react-router';
import { inLang } from '../shell/lang.js';
import { useWords } from '../shell/words.js';
import styles from './links-chart.module.css';
import type { HomeLink } from './load-home.server.js';

/** How far from a line, in pixels, the pointer still means it: lines are thin, hands are not. */
const REACHES_PX = [0, 4, 8] as const;

interface Pointed {
  country: HomeLink['country'];
  x: number;
  y: number;
}

/**
 * The chart of the home page: drawn by the server, then answering to the pointer. Pointing at a link fans out all the links of its
 * country and says how many cooperations they are; a click lists them. The list of countries further down is its twin for all else.
 */
export function LinksChart({ lines }: { lines: readonly HomeLink[] }) {
  const { say, lang } = useWords();
  const navigate = useNavigate();
  const room = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed>();
  const byLabel = useMemo(() => new Map(lines.map((line) => [line.label, line])), [lines]);
  const chart = useMemo(
    () => <StaticMap frame="world" lines={lines} label={say('home.map.label', { count: lines.length })} className={styles.chart} />,
    [lines, say],
  );

  function point({ clientX, clientY }: PointerEvent) {
    const bounds = room.current?.getBoundingClientRect();
    const country = byLabel.get(labelNear(clientX, clientY) ?? '')?.country;
    if (country?.code !== pointed?.country.code) fanOut(country);
    setPointed(
      country === undefined || bounds === undefined
        ? undefined
        : { country, x: clientX - bounds.left, y: clientY - bounds.top },
    );
  }

  function fanOut(country: HomeLink['country'] | undefined) {
    for (const path of room.current?.querySelectorAll('path[data-form]') ?? []) {
      const line = byLabel.get(path.querySelector('title')?.textContent ?? '');
      path.toggleAttribute('data-fanned', country !== undefined && line?.country.code === country.code);
    }
  }

  return (
    <div
      ref={room}
      data-chart
      className={pointed === undefined ? styles.room : `${styles.room} ${styles.pointed}`}
      onPointerMove={point}
      onPointerLeave={() => {
        fanOut(undefined);
        setPointed(undefined);
      }}
      onClick={() => {
        if (pointed === undefined) return;
        void navigate(inLang(`${sitePaths.cooperations()}?country=${pointed.country.code}&where=partner`, lang));
      }}
    >
      {chart}
      {pointed !== undefined && (
        <div className={styles.note} style={{ left: pointed.x, top: pointed.y }} aria-hidden="true">
          <strong>{pointed.country.label}</strong>
          <span>{say('home.map.country', { count: countOf(lines, pointed.country.code) })}</span>
        </div>
      )}
    </div>
  );
}

function countOf(lines: readonly HomeLink[], country: string): number {
  return lines.filter((line) => line.country.code === country).reduce((sum, line) => sum + (line.count ?? 1), 0);
}

/** What the link nearest to a point of the window is called. */
function labelNear(x: number, y: number): string | undefined {
  for (const reach of REACHES_PX) {
    for (const [right, down] of [[0, 0], [1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const element = document.elementFromPoint(x + right * reach, y + down * reach);
      if (element?.matches('path[data-form]')) return element.querySelector('title')?.textContent ?? undefined;
    }
  }
  return undefined;
}
