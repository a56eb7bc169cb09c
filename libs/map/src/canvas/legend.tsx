import type { Lang, TileLayer } from '@portulan/contract';
import { memo } from 'react';
import { useMedia, useOwnStyle } from '../behaviours/index.js';
import { widthOf, type Link, type LinkTone } from '../links/index.js';
import type { ShadedFigures } from '../shades/index.js';
import { LinkSigns, ShadeSigns, Stroke } from '../signs/index.js';
import { wordsIn, type MapWords } from '../words/index.js';
import styles from './canvas.module.css';

interface LegendProps {
  readonly lang: Lang;
  readonly links: readonly Link[];
  readonly toneOf: (link: Link) => LinkTone;
  /** Names of the pinned places, in their order; only when there are several. */
  readonly pins: readonly string[];
  readonly layers: readonly TileLayer[];
  readonly figures: ShadedFigures | null;
}

/** What each sign means, in words: only the signs that are on the map. Folded where it would hide the map. */
export const Legend = memo(function Legend({ lang, links, toneOf, pins, layers, figures }: LegendProps) {
  const words = wordsIn(lang);
  const isOwn = useOwnStyle().state === 'here';
  const isWide = useMedia('(min-width: 64rem)');
  const tones = new Set(links.map(toneOf));
  const hasLinks = layers.includes('cooperations') && tones.size > 0;
  return (
    <details className={styles.legend} data-over-map open={isWide} key={String(isWide)}>
      <summary>{words.legend}</summary>
      {hasLinks ? (
        <>
          <ul>
            <LinkSigns lang={lang} tones={tones} pins={pins} />
          </ul>
          {/* Behind the classes of shaded countries, how to read a line can wait. */}
          <details className={styles.reading} open={figures === null} key={String(figures === null)}>
            <summary>{words.reading}</summary>
            <ul className={styles.sides}>
              <li>
                <i className={styles.frenchDot} />
                {words.frenchSide}
              </li>
              <li>
                <i className={styles.partnerDot} />
                {words.partnerSide}
              </li>
            </ul>
            <p>{words.direction}</p>
            <Widths links={links} words={words} />
          </details>
        </>
      ) : null}
      {layers.includes('actors') || layers.includes('projects') ? (
        <ul className={styles.sides}>
          {layers.includes('actors') ? (
            <li>
              <i className={styles.actorDot} />
              {words.layers.actors}
            </li>
          ) : null}
          {layers.includes('projects') ? (
            <li>
              <i className={styles.projectDot} />
              {words.layers.projects}
            </li>
          ) : null}
        </ul>
      ) : null}
      {figures === null ? null : (
        <>
          <p className={styles.measure}>{words.shades[figures.measure]}</p>
          <ul>
            <ShadeSigns lang={lang} figures={figures} />
          </ul>
          <p>{words.classMethod}</p>
        </>
      )}
      {isOwn ? null : <p className={styles.ground}>{words.groundBy}</p>}
    </details>
  );
});

/** Lines of the widths that are on the map, from the single cooperation to the strongest link. */
function Widths({ links, words }: { readonly links: readonly Link[]; readonly words: MapWords }) {
  const most = Math.max(...links.map(({ flow }) => flow.count));
  const samples = [...new Set([1, Math.round(Math.sqrt(most)), most])].filter((count) => count > 0);
  return (
    <>
      <p>{words.thickness}</p>
      <ul className={styles.widths}>
        {samples.map((count) => (
          <li key={count}>
            <Stroke colour="currentColor" dash={null} width={widthOf(count)} />
            {count === most ? words.cooperations(count) : count}
          </li>
        ))}
      </ul>
    </>
  );
}
