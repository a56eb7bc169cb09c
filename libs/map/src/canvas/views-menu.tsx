import type { Lang } from '@portulan/contract';
import type { MapRef } from '@vis.gl/react-maplibre';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { FRENCH_VIEWS, type FrenchView } from '../views/index.js';
import { wordsIn } from '../words/index.js';
import { Control, ControlGroup } from './controls.js';
import styles from './views-menu.module.css';

interface ViewsMenuProps {
  readonly map: RefObject<MapRef | null>;
  readonly lang: Lang;
  readonly isStill: boolean;
}

/** France at a click, on both sides of the oceans. */
export function ViewsMenu({ map, lang, isStill }: ViewsMenuProps) {
  const words = wordsIn(lang);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isOpen]);

  /** What is focused goes with the list: the keyboard is back on the button that opened it. */
  const close = () => {
    menu.current?.querySelector('button')?.focus({ preventScroll: true });
    setOpen(false);
  };

  const go = ({ lon, lat, zoom }: FrenchView) => {
    close();
    map.current?.flyTo({ center: [lon, lat], zoom, ...(isStill ? { duration: 0 } : { maxDuration: 2600 }) });
  };

  return (
    <div
      ref={menu}
      className={styles.menu}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Left by the keyboard, it would stay over the map. Without a target nobody left: a finger was put down.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // Escape closes the list and nothing else: the map keeps its pins.
        event.stopPropagation();
        close();
      }}
    >
      <ControlGroup>
        <Control label={words.frenchViews} isExpanded={isOpen} onPress={() => setOpen((before) => !before)}>
          <path d="M12.5 3.5 15 6l4 1-.5 4 1 4.500-3 1.500-2.500 3-4.500-1-3.500-1 .5-4.500L3 10.500l3.500-1L9 7z" />
        </Control>
      </ControlGroup>
      {isOpen ? (
        <ul ref={list} role="list" className={styles.list} aria-label={words.frenchViews}>
          {FRENCH_VIEWS.map((view) => (
            <li key={view.code}>
              <button type="button" className={styles.view} onClick={() => go(view)}>
                {view[lang]}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
