import { sitePaths } from '@portulan/contract';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './layers-in-words.module.css';
import type { MapData } from './map-data.js';

interface LayersInWordsProps {
  readonly found: MapData['found'];
  /** The filters of the map, as the lists take them. */
  readonly filters: string;
}

/** How many actors and projects the filters find, where the map shows them; each leads to the list of the same. */
export function LayersInWords({ found, filters }: LayersInWordsProps) {
  const { say } = useWords();
  const layers = (['actors', 'projects'] as const).flatMap((layer) => (found[layer] === undefined ? [] : [{ layer, count: found[layer] }]));
  if (layers.length === 0) return null;
  return (
    <ul role="list" className={styles.found}>
      {layers.map(({ layer, count }) => (
        <li key={layer}>
          <SiteLink to={filters === '' ? sitePaths[layer]() : `${sitePaths[layer]()}?${filters}`}>{say(`map.found.${layer}`, { count })}</SiteLink>
          {' – '}
          {say(`map.found-where.${layer}`)}
        </li>
      ))}
    </ul>
  );
}
