import { isRouteErrorResponse, useLocation, useRevalidator } from 'react-router';
import { useWords } from '../shell/words.js';
import type { ListRoom } from './list-room.js';
import styles from './no-result.module.css';

/** The list could not be had: what happened, what is kept, what to do. */
export function ListError({ room, error }: { readonly room: ListRoom; readonly error: unknown }) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const { revalidate, state } = useRevalidator();
  // What a server says of its own faults helps nobody outside; what it says of the question does.
  const isRefused = isRouteErrorResponse(error) && error.status < 500;
  const detail = isRefused ? (error.data as { detail?: string } | null)?.detail : undefined;
  return (
    <div className={styles.failure}>
      <h1>{say(`${room}.title`)}</h1>
      <div role="alert" className={styles.none}>
        <p className={styles.title}>{say('lists.error-title')}</p>
        <p>{detail === undefined ? say('lists.error-offline') : say('lists.error-detail', { detail })}</p>
        <a
          href={`${pathname}${search}`}
          aria-busy={state === 'loading'}
          onClick={(event) => {
            event.preventDefault();
            void revalidate();
          }}
        >
          {say('lists.retry')}
        </a>
      </div>
    </div>
  );
}
