import { readEmbedLook, type EmbedLook } from '@portulan/contract';
import { inkOn, PALETTES, readableOn } from '@portulan/ui';
import { useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { useLocation, useRouteLoaderData } from 'react-router';
import { inLang } from '../shell/lang.js';
import { useWords } from '../shell/words.js';
import styles from './embed-frame.module.css';
import { useToldHeight } from './use-told-height.js';

/** The look that the address of an embedded page asks for. */
export function useEmbedLook(): EmbedLook {
  const { search } = useLocation();
  return useMemo(() => readEmbedLook(new URLSearchParams(search)), [search]);
}

interface EmbedFrameProps {
  readonly title: string;
  /** The same on the site, whole: a path with its query. */
  readonly wholePath: string;
  /** The logo of the network whose entries are shown, where the address gives no other picture. */
  readonly networkLogo: string | null;
  readonly children: ReactNode;
}

/** What stands around an embedded page: the network's picture and name above, the way to the whole beneath. */
export function EmbedFrame({ title, wholePath, networkLogo, children }: EmbedFrameProps) {
  const { say, lang } = useWords();
  const look = useEmbedLook();
  const whole = useRef<HTMLDivElement>(null);
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const logo = look.logo ?? networkLogo;
  useToldHeight(whole);
  return (
    <div ref={whole} className={styles.embed} style={accentStyle(look.accent)}>
      <header className={styles.header}>
        {logo === null ? null : <img className={styles.logo} src={logo} alt={look.name ?? ''} referrerPolicy="no-referrer" />}
        <h1 className={styles.title}>{look.name === null ? title : say('embed.title-of', { title, name: look.name })}</h1>
      </header>
      {children}
      <footer className={styles.footer}>
        <a href={(root?.publicUrl ?? '') + inLang(wholePath, lang)} target="_blank" rel="noopener">
          {say('embed.whole')}
        </a>
        <a href={(root?.publicUrl ?? '') + inLang('/donnees', lang)} target="_blank" rel="noopener">
          {say('embed.licence')}
        </a>
      </footer>
    </div>
  );
}

/** The network's colour in place of ours, made legible on the paper of each theme. */
function accentStyle(accent: string | null): CSSProperties | undefined {
  if (accent === null) return undefined;
  const [day, night] = [readableOn(accent, PALETTES.light.paper), readableOn(accent, PALETTES.dark.raised)];
  return {
    '--accent': `light-dark(${day}, ${night})`,
    '--link': `light-dark(${day}, ${night})`,
    '--on-accent': `light-dark(${inkOn(day)}, ${inkOn(night)})`,
    '--accent-soft': `color-mix(in oklab, light-dark(${day}, ${night}) 12%, var(--paper))`,
  } as CSSProperties;
}
