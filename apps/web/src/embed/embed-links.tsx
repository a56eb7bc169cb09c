import { sitePaths, type FlowsAnswer, type Lang } from '@portulan/contract';
import { useRouteLoaderData } from 'react-router';
import { inLang } from '../shell/lang.js';
import { useWords } from '../shell/words.js';
import styles from './embed-links.module.css';

/** Rows that stand unfolded: an embedded page is a glimpse. */
const ROWS = 200;

/** The links on the map, in words: the same, the strongest first. Each leads to the site, in a window of its own. */
export function EmbedLinks({ flows, lang }: { readonly flows: FlowsAnswer; readonly lang: Lang }) {
  const { say, count } = useWords();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  if (flows.total === 0) return <p>{say('map.none')}</p>;
  const labels = new Map(flows.ends.map(({ ref, label }) => [ref, label]));
  const addressOf = (path: string) => (root?.publicUrl ?? '') + inLang(path, lang);
  return (
    <details className={styles.links}>
      <summary>{say('embed.list')}</summary>
      <table className={styles.table}>
        <caption className={styles.caption}>{say('embed.list-caption', { shown: Math.min(flows.flows.length, ROWS), total: flows.total })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('map.from')}</th>
            <th scope="col">{say('map.to')}</th>
            <th scope="col">{say('map.count')}</th>
          </tr>
        </thead>
        <tbody>
          {flows.flows.slice(0, ROWS).map((flow) => (
            <tr key={`${flow.from} ${flow.to}`}>
              <th scope="row">{labels.get(flow.from)}</th>
              <td>{labels.get(flow.to)}</td>
              <td>
                {flow.cooperation === null ? (
                  count(flow.count)
                ) : (
                  <a href={addressOf(sitePaths.cooperations(flow.cooperation))} target="_blank" rel="noopener" aria-label={say('map.open-one')}>
                    {count(flow.count)}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
