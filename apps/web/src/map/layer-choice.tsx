import { TILE_LAYERS, type TileLayer } from '@portulan/contract';
import { writeMapState, type MapState } from '@portulan/map';
import { useLocation } from 'react-router';
import { toAddress } from '../lists/index.js';
import { usePageSearch } from '../shell/page-address.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './layer-choice.module.css';

const ORDER: readonly TileLayer[] = ['cooperations', 'actors', 'projects'];

/** What the map shows: each layer is a link to the same map with it or without it, so that it works without a script. */
export function LayerChoice({ state }: { readonly state: MapState }) {
  const { say } = useWords();
  const { pathname } = useLocation();
  const search = usePageSearch();
  const addressWith = (layer: TileLayer) => {
    const has = state.layers.includes(layer);
    const layers = TILE_LAYERS.filter((one) => (one === layer ? !has : state.layers.includes(one)));
    return toAddress(pathname, writeMapState(new URLSearchParams(search), { ...state, layers }));
  };
  return (
    <ul role="list" className={styles.layers} aria-label={say('map.layers')}>
      {ORDER.map((layer) => {
        const isOn = state.layers.includes(layer);
        return (
          <li key={layer}>
            <SiteLink
              to={addressWith(layer)}
              replace
              preventScrollReset
              className={styles.layer}
              data-on={isOn}
              aria-label={say(isOn ? 'map.layer-hide' : 'map.layer-show', { layer: say(`map.layer.${layer}`) })}
            >
              <span className={styles.sign} data-layer={layer} aria-hidden="true" />
              {say(`map.layer.${layer}`)}
            </SiteLink>
          </li>
        );
      })}
    </ul>
  );
}
