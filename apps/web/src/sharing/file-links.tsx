import { apiPaths, type Lang } from '@portulan/contract';
import type { ListRoom } from '../lists/list-room.js';
import { useWords } from '../shell/words.js';
import styles from './sharing.module.css';

const FORMATS = ['csv', 'xlsx', 'geojson', 'jsonld'] as const;

/** Kinds of file a room can be taken away as, by extension. */
export const extensionsOf = (room: ListRoom): readonly string[] => (room === 'projects' ? [...FORMATS, 'iati.xml'] : FORMATS);

/** The address of a whole list as a file. */
export function fileAddress(room: ListRoom, extension: string, filters: URLSearchParams, lang: Lang): string {
  const query = new URLSearchParams(filters);
  if (lang === 'fr') query.delete('lang');
  else query.set('lang', lang);
  return `${apiPaths.exported(room, extension)}${query.size > 0 ? `?${query}` : ''}`;
}

interface FileLinksProps {
  readonly room: ListRoom;
  readonly filters: URLSearchParams;
}

/** One plain link a kind of file, each with what it is good for. */
export function FileLinks({ room, filters }: FileLinksProps) {
  const { say, lang } = useWords();
  return (
    <ul role="list" className={styles.files}>
      {extensionsOf(room).map((extension) => (
        <li key={extension}>
          <a href={fileAddress(room, extension, filters, lang)} download>
            <span className={styles.format}>{say(`sharing.format.${extension}`)}</span>
            <span className={styles.use}>{say(`sharing.use.${extension}`)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
