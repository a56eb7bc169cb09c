import { sitePaths, type FlowEnd, type FlowsAnswer } from '@portulan/contract';
import { describeLink, STATE_PARAMETERS, ToneStroke, toneOf, type LinkColour } from '@portulan/map';
import { createContext, memo, use, useCallback, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { toAddress } from '../lists/index.js';
import { inLang, useLang } from '../shell/lang.js';
import { usePageSearch } from '../shell/page-address.js';
import { useFollow } from '../shell/use-follow.js';
import { useWords } from '../shell/words.js';
import styles from './strongest-links.module.css';

interface StrongestLinksProps {
  readonly flows: FlowsAnswer;
  readonly pinned: readonly string[];
  /** What the colour of a link tells on the map: the list says it in words. */
  readonly colour: LinkColour;
  /** Stands folded, behind something more wanted. */
  readonly isFolded: boolean;
}

/** Every link drawn on the map, the strongest first. A place's name spreads its links on the map. */
export const StrongestLinks = memo(function StrongestLinks({ flows, pinned, colour, isFolded }: StrongestLinksProps) {
  const { say, count, lang } = useWords();
  const follow = useFollow();
  const ends = new Map(flows.ends.map((end) => [end.ref, end]));
  const end = (ref: string) => <End end={ends.get(ref)} isPinned={pinned.includes(ref)} onFollow={follow} />;
  return (
    <details className={styles.links} open={!isFolded} key={String(isFolded)}>
      <summary>
        <h2 className={styles.title}>{say(`map.links.${flows.level}`)}</h2>
      </summary>
      <table className={styles.table}>
        <caption className={styles.caption}>{say('map.links-caption', { shown: flows.shown, total: flows.total })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('map.from')}</th>
            <th scope="col">{say('map.to')}</th>
            <th scope="col" className={styles.number}>
              {say('map.count')}
            </th>
          </tr>
        </thead>
        <EndAddresses>
          <tbody>
            {flows.flows.map((flow) => (
              <tr key={`${flow.from} ${flow.to}`}>
                <th scope="row">{end(flow.from)}</th>
                <td>
                  {end(flow.to)}
                  <span className={styles.detail}>{describeLink(flow, colour, lang)}</span>
                </td>
                <td className={styles.number}>
                  {flow.cooperation === null ? (
                    count(flow.count)
                  ) : (
                    <a href={inLang(sitePaths.cooperations(flow.cooperation), lang)} onClick={follow} aria-label={say('map.open-one')}>
                      {count(flow.count)}
                    </a>
                  )}
                  <span className={styles.stroke}>
                    <ToneStroke tone={toneOf({ flow }, colour)} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </EndAddresses>
      </table>
    </details>
  );
});

const AddressOf = createContext<(ref: string) => string>(() => '');

/** Tells each end where its link leads: the page as it is, with that place pinned. When the page's address is another, the links alone are drawn again. */
function EndAddresses({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const search = usePageSearch();
  const lang = useLang();
  const addressOf = useCallback(
    (ref: string) => {
      const params = new URLSearchParams(search);
      params.set(STATE_PARAMETERS.pinned, ref);
      return inLang(toAddress(pathname, params), lang);
    },
    [pathname, search, lang],
  );
  return <AddressOf value={addressOf}>{children}</AddressOf>;
}

interface EndProps {
  readonly end: FlowEnd | undefined;
  readonly isPinned: boolean;
  readonly onFollow: ReturnType<typeof useFollow>;
}

function End({ end, isPinned, onFollow }: EndProps) {
  const addressOf = use(AddressOf);
  if (end === undefined) return null;
  return (
    <a href={addressOf(end.ref)} onClick={onFollow} className={styles.end} aria-current={isPinned ? 'true' : undefined}>
      {end.label}
    </a>
  );
}
