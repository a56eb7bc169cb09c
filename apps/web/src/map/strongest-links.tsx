import { sitePaths, type FlowEnd, type FlowsAnswer } from '@portulan/contract';
import { describeLink, STATE_PARAMETERS, ToneStroke, toneOf, type LinkColour } from '@portulan/map';
import { memo } from 'react';
import { useLocation } from 'react-router';
import { toAddress } from '../lists/index.js';
import { usePageSearch } from '../shell/page-address.js';
import { SiteLink } from '../shell/site-link.js';
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
  const ends = new Map(flows.ends.map((end) => [end.ref, end]));
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
        <tbody>
          {flows.flows.map((flow) => (
            <tr key={`${flow.from} ${flow.to}`}>
              <th scope="row">
                <End end={ends.get(flow.from)} isPinned={pinned.includes(flow.from)} />
              </th>
              <td>
                <End end={ends.get(flow.to)} isPinned={pinned.includes(flow.to)} />
                <span className={styles.detail}>{describeLink(flow, colour, lang)}</span>
              </td>
              <td className={styles.number}>
                {flow.cooperation === null ? (
                  count(flow.count)
                ) : (
                  <SiteLink to={sitePaths.cooperations(flow.cooperation)} aria-label={say('map.open-one')}>
                    {count(flow.count)}
                  </SiteLink>
                )}
                <span className={styles.stroke}>
                  <ToneStroke tone={toneOf({ flow }, colour)} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
});

function End({ end, isPinned }: { readonly end: FlowEnd | undefined; readonly isPinned: boolean }) {
  const { pathname } = useLocation();
  const search = usePageSearch();
  if (end === undefined) return null;
  const params = new URLSearchParams(search);
  params.set(STATE_PARAMETERS.pinned, end.ref);
  return (
    <SiteLink to={toAddress(pathname, params)} className={styles.end} aria-current={isPinned ? 'true' : undefined} preventScrollReset>
      {end.label}
    </SiteLink>
  );
}
