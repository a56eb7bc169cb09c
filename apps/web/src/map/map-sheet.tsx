import type { AppliedFilter, CountryFigures, FlowsAnswer } from '@portulan/contract';
import { LinkSigns, shadedFigures, ShadeSigns, toneOf, type LinkColour } from '@portulan/map';
import { memo } from 'react';
import { useLocation, useRouteLoaderData } from 'react-router';
import { wordsOfFilter } from '../lists/index.js';
import { sharedAddress } from '../sharing/index.js';
import { usePageSearch } from '../shell/page-address.js';
import { useWords } from '../shell/words.js';
import styles from './map-sheet.module.css';

interface MapSheetProps {
  readonly flows: FlowsAnswer;
  /** What shades the countries; null when nothing does. */
  readonly figures: CountryFigures | null;
  /** What the colour of a link tells. */
  readonly colour: LinkColour;
  readonly applied: readonly AppliedFilter[];
}

/** What a printed map says beside the map: its legend, what was filtered, the source, the date and where to find it again. */
export const MapSheet = memo(function MapSheet({ flows, figures, colour, applied }: MapSheetProps) {
  const { say, lang, day } = useWords();
  const { pathname } = useLocation();
  const search = usePageSearch();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const tones = new Set(flows.flows.map((flow) => toneOf({ flow }, colour)));
  return (
    <aside className={styles.sheet} aria-label={say('sharing.sheet')}>
      <ul role="list" className={styles.legend}>
        <LinkSigns lang={lang} tones={tones} />
      </ul>
      {figures === null ? null : (
        <>
          <p className={styles.measure}>{say(`map.shaded.${figures.measure}`)}</p>
          <ul role="list" className={styles.legend}>
            <ShadeSigns lang={lang} figures={shadedFigures(figures)} />
          </ul>
        </>
      )}
      {applied.length > 0 ? <p>{say('sharing.filters', { filters: applied.map((filter) => wordsOfFilter(filter, say)).join(' · ') })}</p> : null}
      <p suppressHydrationWarning>{say('sharing.source', { date: day(Date.now()) })}</p>
      <p className={styles.address}>{sharedAddress(root?.publicUrl ?? '', { pathname, search })}</p>
    </aside>
  );
});
