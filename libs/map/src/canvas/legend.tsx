import type { Lang, TileLayer } from '@portulan/contract';
import type { ShadedFigures } from '../behaviours/index.js';
import { useMedia, useOwnStyle } from '../behaviours/index.js';
import { widthOf, type Link, type LinkTone } from '../links/index.js';
import { linkStrokes, type MapPalette } from '../palette/index.js';
import { wordsIn, type MapWords } from '../words/index.js';
import styles from './canvas.module.css';
import { ShadeLegend } from './shade-legend.js';

interface LegendProps {
  readonly lang: Lang;
  readonly palette: MapPalette;
  readonly links: readonly Link[];
  readonly toneOf: (link: Link) => LinkTone;
  /** Names of the pinned places, in their order; only when there are several. */
  readonly pins: readonly string[];
  readonly layers: readonly TileLayer[];
  readonly figures: ShadedFigures | null;
}

/** What each sign means, in words: only the signs that are on the map. Folded where it would hide the map. */
export function Legend({ lang, palette, links, toneOf, pins, layers, figures }: LegendProps) {
  const words = wordsIn(lang);
  const isOwn = useOwnStyle().state === 'here';
  const isWide = useMedia('(min-width: 64rem)');
  const tones = new Set(links.map(toneOf));
  const strokes = linkStrokes(palette).filter(({ tone }) => tones.has(tone));
  const hasLinks = layers.includes('cooperations') && strokes.length > 0;
  return (
    <details className={styles.legend} open={isWide} key={String(isWide)}>
      <summary>{words.legend}</summary>
      {hasLinks ? (
        <>
          <ul>
            {strokes.map(({ tone, property, dash }) => (
              <li key={tone}>
                <Stroke colour={property} dash={dash} width={3} />
                {wordsOfTone(tone, words, pins)}
              </li>
            ))}
            <li>
              <i className={styles.frenchDot} />
              {words.frenchSide}
            </li>
            <li>
              <i className={styles.partnerDot} />
              {words.partnerSide}
            </li>
          </ul>
          <Widths links={links} words={words} />
          <p>{words.direction}</p>
        </>
      ) : null}
      <ul>
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
      {figures === null ? null : <ShadeLegend lang={lang} palette={palette} figures={figures} />}
      {isOwn ? null : <p className={styles.ground}>{words.groundBy}</p>}
    </details>
  );
}

function wordsOfTone(tone: LinkTone, words: MapWords, pins: readonly string[]): string {
  const [kind, name = ''] = tone.split(':');
  if (kind === 'form') return words.forms[name as keyof MapWords['forms']];
  if (kind === 'theme') return words.families[name as keyof MapWords['families']];
  return `${Number(name) + 1}. ${pins[Number(name)] ?? ''}`;
}

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
            {words.cooperations(count)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Stroke({ colour, dash, width }: { readonly colour: string; readonly dash: readonly number[] | null; readonly width: number }) {
  return (
    <svg className={styles.sample} viewBox="0 0 28 8" aria-hidden="true">
      <line x1="0" x2="28" y1="4" y2="4" style={{ stroke: colour, strokeWidth: width, strokeDasharray: dash?.map((part) => part * 1.6).join(' ') }} />
    </svg>
  );
}
