import { filterToParams, sitePaths, type EntryFilter } from '@portulan/contract';
import { buttonClass } from '@portulan/ui';
import { memo, type ReactNode } from 'react';
import { toAddress } from '../lists/list-address.js';
import type { ListRoom } from '../lists/list-room.js';
import { usePageSearch } from '../shell/page-address.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { FileLinks } from './file-links.js';
import { PictureActs, type MapTaken } from './picture-acts.js';
import { ShareLink } from './share-link.js';
import styles from './sharing.module.css';

interface TakeAwayProps {
  readonly room: ListRoom;
  /** How many entries the files hold. */
  readonly total: number;
  readonly filter: EntryFilter;
  /** The order of the list, when one was chosen. */
  readonly sort?: string | null;
  /** What can be put on another site with these filters. */
  readonly embeds?: 'carte' | 'acteurs';
  /** Where a living map stands. */
  readonly map?: MapTaken;
}

/** What is on screen, to take away: as a file, as an address, on one's own site. Folds by the browser's own means. */
export const TakeAway = memo(function TakeAway({ room, total, filter, sort, embeds, map }: TakeAwayProps) {
  const { say } = useWords();
  const search = usePageSearch();
  const filters = filterToParams(filter);
  const files = new URLSearchParams(filters);
  if (sort && ['relevance', 'name', '-updated'].includes(sort)) files.set('sort', sort);
  const builder = new URLSearchParams(filters);
  if (embeds === 'acteurs') builder.set('quoi', 'acteurs');
  return (
    <div className={styles.away}>
      {total > 0 ? (
        <Menu title={say('sharing.download')}>
          <p className={styles.count}>{say(`sharing.count.${room}`, { count: total })}</p>
          <FileLinks room={room} filters={files} />
          {map === undefined ? null : <PictureActs {...map} />}
          <p className={styles.note}>
            <SiteLink to={sitePaths.data}>{say('sharing.about-data')}</SiteLink>
          </p>
        </Menu>
      ) : null}
      <Menu title={say('sharing.share')}>
        <ShareLink key={search} />
        {embeds === undefined ? null : (
          <p className={styles.note}>
            <SiteLink to={toAddress(sitePaths.embedBuilder, builder)}>{say('sharing.embed')}</SiteLink>
          </p>
        )}
      </Menu>
    </div>
  );
});

/** A sheet over the page: Escape folds it, and so does the keyboard that goes on, which it would hide. */
function Menu({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details
      name="emporter"
      className={styles.menu}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus({ preventScroll: true });
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Without a target nobody went on: the window was left, or what had the focus is gone.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary className={buttonClass({ size: 'small' })}>{title}</summary>
      <div className={styles.sheet}>{children}</div>
    </details>
  );
}
