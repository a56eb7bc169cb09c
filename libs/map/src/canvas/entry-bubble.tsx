import { sitePaths, type Lang, type TileLayer } from '@portulan/contract';
import { Popup, type MapLayerMouseEvent } from '@vis.gl/react-maplibre';
import { clustersTouch } from '../layers/index.js';
import { wordsIn } from '../words/index.js';
import styles from './canvas.module.css';

/** What a click on the dots of actors and projects falls on. */
export type PickedEntry =
  | { readonly kind: 'cluster'; readonly lon: number; readonly lat: number; readonly expand: number }
  | { readonly kind: 'entry'; readonly layer: EntryLayer; readonly slug: string; readonly label: string; readonly lon: number; readonly lat: number };

type EntryLayer = Exclude<TileLayer, 'cooperations'>;
const ENTRY_LAYERS: readonly EntryLayer[] = ['actors', 'projects'];

export function readEntry({ features = [], target }: MapLayerMouseEvent): PickedEntry | null {
  const touches = ENTRY_LAYERS.map(clustersTouch);
  const hit = features.find(({ layer }) => touches.includes(layer.id));
  if (hit === undefined || hit.geometry.type !== 'Point') return null;
  const [lon = 0, lat = 0] = hit.geometry.coordinates;
  const { count, expand, slug, label } = hit.properties as { count?: number; expand?: number; slug?: string; label?: string };
  if ((count ?? 1) > 1) return { kind: 'cluster', lon, lat, expand: expand ?? target.getZoom() + 2 };
  const layer = ENTRY_LAYERS[touches.indexOf(hit.layer.id)];
  if (slug === undefined || label === undefined || layer === undefined) return null;
  return { kind: 'entry', layer, slug, label, lon, lat };
}

interface EntryBubbleProps {
  readonly entry: PickedEntry | null;
  readonly lang: Lang;
  readonly onClose: () => void;
  /** Follows a link without leaving the page; without it the browser does. */
  readonly onOpen?: ((path: string) => void) | undefined;
}

/** The entry that was clicked, and the way to its page. */
export function EntryBubble({ entry, lang, onClose, onOpen }: EntryBubbleProps) {
  if (entry?.kind !== 'entry') return null;
  const path = `${sitePaths[entry.layer](entry.slug)}${lang === 'fr' ? '' : `?lang=${lang}`}`;
  return (
    <Popup
      longitude={entry.lon}
      latitude={entry.lat}
      offset={12}
      maxWidth="18rem"
      closeButton={false}
      closeOnClick={false}
      className={styles.popup}
      onClose={onClose}
    >
      <strong>{entry.label}</strong>
      <a
        href={path}
        onClick={(event) => {
          if (onOpen === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(path);
        }}
      >
        {wordsIn(lang).open}
      </a>
    </Popup>
  );
}
