import type { EntryFilter } from '@portulan/contract';
import { areaToFilters, ResultsMap, type MapArea, type MapLine, type MapPoint } from '@portulan/map';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { TakeAway } from '../sharing/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { FacetPanel } from './facet-panel.js';
import { FilterChips } from './filter-chips.js';
import { onlyFilters, toAddress, withPage } from './list-address.js';
import { RESULTS_ID } from './list-form.js';
import styles from './list-page.module.css';
import type { ListAnswers, ListData, ListRoom } from './list-room.js';
import { MapFold } from './map-fold.js';
import { NoResult } from './no-result.js';
import { Pager } from './pager.js';
import { SearchField } from './search-field.js';
import { SortChoice } from './sort-choice.js';
import { circleOf } from './understood-address.js';
import { TypedAddress } from './typed-address.js';
import { UnderstoodLine } from './understood-line.js';
import { useAfterwards } from './use-afterwards.js';
import { useEarlyAnswer } from './use-early-answer.js';
import { useHeldWhile } from './use-held-while.js';
import { useListAddress } from './use-list-address.js';

export type CardOf<Room extends ListRoom> = ListAnswers[Room]['items'][number];

/** The question a result answers. */
export interface Asked {
  /** The words that were searched, put right when they were not understood. */
  readonly query: string | undefined;
  readonly filter: EntryFilter;
}

interface ListPageProps<Room extends ListRoom> {
  readonly data: ListData<Room>;
  /** One result; what was asked for says what to mark in it and what to put first. */
  readonly renderCard: (card: CardOf<Room>, asked: Asked) => ReactNode;
  /** The results of a page as marks on the map beside; one function, not made anew with each drawing. */
  readonly listMarks?: (cards: readonly CardOf<Room>[]) => Marks;
}

interface Marks {
  readonly points?: readonly MapPoint[];
  readonly lines?: readonly MapLine[];
}

const listNone = (): Marks => ({});

/** The frame of the three lists: search, filters, results and map in step, all of it in the address. */
export function ListPage<Room extends ListRoom>({ data: told, renderCard, listMarks = listNone }: ListPageProps<Room>) {
  const { data, ahead } = useEarlyAnswer(told);
  const { room, answer, filter, lang } = data;
  const { say } = useWords();
  const { search } = useLocation();
  const address = useListAddress(ahead);
  const [chosen, setChosen] = useState<string | null>(null);
  const results = useRef<HTMLHeadingElement>(null);
  useFocusOnPage(answer.page, results);
  const last = Math.max(1, Math.ceil(answer.total / answer.size));
  const shown = onlyFilters(new URLSearchParams(search));
  const items = answer.items as readonly CardOf<Room>[];
  const { points, lines } = useMemo(() => listMarks(items), [listMarks, items]);
  const circle = useMemo(() => circleOf(answer.understood), [answer.understood]);
  const asked = useMemo(() => ({ query: answer.didYouMean ?? filter.q, filter }), [answer.didYouMean, filter]);
  const { change } = address;
  const keepArea = useCallback((area: MapArea | null) => change(areaToFilters(area)), [change]);
  // The filters count again once the results are on screen: they are many times as much to draw.
  const counted = useAfterwards(data);
  const sentence = countSentence(room, answer.total, filter.q, say);
  // The map follows when the word is written: drawn at each key, it would hold up the next one.
  const mapped = useHeldWhile(address.isTyping, { filter, circle, points, lines, label: say('lists.map-label', { sentence }) });
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{say(`${room}.title`)}</h1>
        <p className={styles.lead}>{say(`${room}.lead`)}</p>
        <SearchField room={room} address={address} />
        <UnderstoodLine understood={answer.understood} params={address.params} />
      </header>
      <div className={styles.panel}>
        <TypedAddress value={address.params}>
          <FacetPanel
            room={room}
            facets={counted.answer.facets}
            facetTotals={counted.facetTotals}
            applied={counted.answer.appliedFilters}
            total={counted.answer.total}
            themeParents={counted.themeParents}
            address={address.choosing}
          />
        </TypedAddress>
      </div>
      <section aria-labelledby={RESULTS_ID} className={styles.results} aria-busy={address.isLoading}>
        <div className={styles.tools}>
          <div role="status">
            <h2 id={RESULTS_ID} ref={results} tabIndex={-1} className={styles.count}>
              {sentence}
            </h2>
            {answer.didYouMean && answer.total > 0 ? (
              <p className={styles.meant}>{say('lists.did-you-mean', { words: answer.didYouMean })}</p>
            ) : null}
          </div>
          {answer.total > 1 ? <SortChoice address={address} /> : null}
        </div>
        <TakeAway room={room} total={answer.total} filter={filter} sort={address.params.get('sort')} {...(room === 'actors' ? { embeds: 'acteurs' as const } : {})} />
        <FilterChips applied={answer.appliedFilters} params={address.params} />
        {answer.total === 0 ? <NoResult room={room} answer={answer} params={address.params} /> : null}
        {answer.total > 0 && items.length === 0 ? <PastLast last={last} /> : null}
        <Cards items={items} asked={asked} renderCard={renderCard as CardsProps['renderCard']} onChoose={setChosen} />
        <Pager page={Math.min(answer.page, last)} last={last} />
        <p className={styles.doors}>
          <SiteLink to={toAddress('/carte', shown)}>{say('lists.map-full')}</SiteLink>
          <a href={data.apiAddress}>{say('lists.api')}</a>
          {data.isFallback ? <span>{say('lists.fallback')}</span> : null}
        </p>
      </section>
      <MapFold mapAddress={toAddress('/carte', shown)}>
        <QuietMap
          room={room}
          {...mapped}
          lang={lang}
          chosen={chosen}
          onArea={keepArea}
          aspect={0.8}
          wakeWord={say('lists.map-wake')}
          className={styles.map}
        />
      </MapFold>
    </div>
  );
}

const QuietMap = memo(ResultsMap);

interface CardsProps {
  readonly items: readonly CardOf<ListRoom>[];
  readonly asked: Asked;
  readonly renderCard: (card: CardOf<ListRoom>, asked: Asked) => ReactNode;
  readonly onChoose: (id: string | null) => void;
}

/** The results of a page, drawn again only when they are others: not at each key. */
const Cards = memo(function Cards({ items, asked, renderCard, onChoose }: CardsProps) {
  return (
    <ol role="list" className={styles.cards}>
      {items.map((card) => (
        <li
          key={card.id}
          id={card.slug}
          className={styles.card}
          onPointerEnter={() => onChoose(card.id)}
          onPointerLeave={() => onChoose(null)}
          onFocus={() => onChoose(card.id)}
          onBlur={() => onChoose(null)}
        >
          {renderCard(card, asked)}
        </li>
      ))}
    </ol>
  );
});

function countSentence(room: ListRoom, count: number, words: string | undefined, say: ReturnType<typeof useWords>['say']) {
  const asked = words?.trim() ?? '';
  return asked === '' ? say(`${room}.count`, { count }) : say(`${room}.count-for`, { count, words: asked });
}

/** After a turn of page, reading starts again at the top of the results. */
function useFocusOnPage(page: number, target: { readonly current: HTMLElement | null }) {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    // Choices made above the list go back to the first page without leaving their control.
    if (document.activeElement === document.body || document.activeElement?.closest('nav') !== null) {
      target.current?.focus({ preventScroll: true });
    }
  }, [page, target]);
}

function PastLast({ last }: { readonly last: number }) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  return (
    <p className={styles.past}>
      {say('lists.past-last', { last })}{' '}
      <SiteLink to={toAddress(pathname, withPage(new URLSearchParams(search), last))}>{say('lists.past-last-go')}</SiteLink>
    </p>
  );
}
