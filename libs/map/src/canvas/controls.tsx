import type { Lang } from '@portulan/contract';
import type { MapRef } from '@vis.gl/react-maplibre';
import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from 'react';
import { HOME_STATE, type MapState } from '../address/index.js';
import { goTo } from '../behaviours/index.js';
import { wordsIn } from '../words/index.js';
import styles from './canvas.module.css';
import { ViewsMenu } from './views-menu.js';

interface ControlsProps {
  readonly map: RefObject<MapRef | null>;
  readonly lang: Lang;
  readonly state: MapState;
  readonly onStateChange: (state: MapState, lasting: boolean) => void;
  readonly isStill: boolean;
  /** More buttons, below. */
  readonly children?: ReactNode;
}

/** The few buttons of the whole map; everything else is in the page. On a narrow map only the first of them lie over it, the others behind a button. */
export function Controls({ map, lang, state, onStateChange, isStill, children }: ControlsProps) {
  const words = wordsIn(lang);
  const isGlobe = state.projection === 'globe';
  const [areMoreShown, showMore] = useState(false);
  const more = useRef<HTMLDivElement>(null);

  /** Escape folds the others, once none of them is left to be closed, and leaves the keyboard where they were asked for. */
  const fold = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !areMoreShown) return;
    event.stopPropagation();
    showMore(false);
    more.current?.querySelector('button')?.focus({ preventScroll: true });
  };

  return (
    <div className={styles.controls} data-folds data-over-map>
      <ZoomGroup map={map} lang={lang} isStill={isStill} />
      <ControlGroup>
        <Control
          label={words.wholeWorld}
          onPress={() =>
            map.current !== null &&
            goTo(map.current, { ...state, zoom: HOME_STATE.zoom, lat: HOME_STATE.lat, lon: HOME_STATE.lon }, isStill)
          }
        >
          <path d="M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10" />
        </Control>
        <Control
          label={isGlobe ? words.toFlat : words.toGlobe}
          onPress={() => onStateChange({ ...state, projection: isGlobe ? 'flat' : 'globe' }, false)}
        >
          {isGlobe ? (
            <path d="M4 6.5 9.5 4l5 2.5L20 4v13.5L14.5 20l-5-2.5L4 20zM9.5 4v13.5M14.5 6.5V20" />
          ) : (
            <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17" />
          )}
        </Control>
      </ControlGroup>
      <div ref={more} className={styles.moreToggle} onKeyDown={fold}>
        <ControlGroup>
          <Control label={words.moreTools} isExpanded={areMoreShown} onPress={() => showMore((before) => !before)}>
            <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />
          </Control>
        </ControlGroup>
      </div>
      <div className={styles.more} data-shown={areMoreShown} onKeyDown={fold}>
        <ViewsMenu map={map} lang={lang} isStill={isStill} />
        {children}
      </div>
    </div>
  );
}

interface CompareProps {
  readonly lang: Lang;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** While it is down, a place that is clicked joins the pinned ones; up, it takes their place. */
export function CompareControl({ lang, isOn, onToggle }: CompareProps) {
  return (
    <ControlGroup>
      <Control label={wordsIn(lang).compare} isPressed={isOn} onPress={onToggle}>
        <circle cx="7" cy="8" r="3.5" />
        <circle cx="17" cy="16" r="3.5" />
        <path d="M17 4.5v6M14 7.5h6" />
      </Control>
    </ControlGroup>
  );
}

type ZoomProps = Pick<ControlsProps, 'map' | 'lang' | 'isStill' | 'children'>;

/** The buttons of a small map. */
export function ZoomControls(props: ZoomProps) {
  return (
    <div className={styles.controls}>
      <ZoomGroup {...props} />
      {props.children}
    </div>
  );
}

function ZoomGroup({ map, lang, isStill }: ZoomProps) {
  const words = wordsIn(lang);
  const pace = isStill ? { duration: 0 } : {};
  return (
    <ControlGroup>
      <Control label={words.zoomIn} onPress={() => map.current?.zoomIn(pace)}>
        <path d="M12 5v14M5 12h14" />
      </Control>
      <Control label={words.zoomOut} onPress={() => map.current?.zoomOut(pace)}>
        <path d="M5 12h14" />
      </Control>
    </ControlGroup>
  );
}

/** Buttons that belong together. */
export function ControlGroup({ ref, children }: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div ref={ref} className={styles.group}>
      {children}
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  /** For a button that stays down. */
  readonly isPressed?: boolean;
  /** For a button that opens a list. */
  readonly isExpanded?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

export function Control({ label, isPressed, isExpanded, onPress, children }: ControlProps) {
  return (
    <button type="button" className={styles.control} aria-label={label} aria-pressed={isPressed} aria-expanded={isExpanded} title={label} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
