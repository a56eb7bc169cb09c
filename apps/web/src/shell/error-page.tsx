import { buttonClass, State } from '@portulan/ui';
import { isRouteErrorResponse, useLocation } from 'react-router';
import styles from './error-page.module.css';
import { WindRose } from './mark/wind-rose.js';
import { SearchBox } from './search-box.js';
import { SiteLink } from './site-link.js';
import { useWords } from './words.js';

type Failure = 'absent' | 'refused' | 'busy' | 'away' | 'offline' | 'failed';

const BY_STATUS: Readonly<Record<number, Failure>> = { 400: 'refused', 404: 'absent', 410: 'absent', 429: 'busy', 502: 'away', 503: 'away' };

/** Which of the designed failures an error is; a page's data that never arrived is a lost connection, if the browser says so. */
export function failureOf(error: unknown, isOnline: boolean): Failure {
  if (isRouteErrorResponse(error)) return BY_STATUS[error.status] ?? 'failed';
  return isOnline ? 'failed' : 'offline';
}

function detailOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error) || error.status >= 500) return undefined;
  const { detail } = (error.data ?? {}) as { detail?: unknown };
  return typeof detail === 'string' && error.status !== 404 ? detail : undefined;
}

/** What a visitor reads when a page could not be shown: what happened, what was kept, what to do. */
export function ErrorPage({ error }: { error: unknown }) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const failure = failureOf(error, typeof navigator === 'undefined' || navigator.onLine !== false);
  const detail = detailOf(error);
  return (
    <div className={styles.page}>
      <title>{say('shell.title', { title: say(`shell.${failure}.title`) })}</title>
      <State
        level={1}
        title={say(`shell.${failure}.title`)}
        picture={<WindRose size={132} />}
        actions={
          <>
            {failure !== 'absent' && (
              <a className={buttonClass({ kind: 'primary' })} href={pathname + search}>
                {say('shell.failed.again')}
              </a>
            )}
            <SiteLink to="/" className={buttonClass()}>
              {say('shell.error.home')}
            </SiteLink>
          </>
        }
      >
        <p>{say(`shell.${failure}.body`)}</p>
        {detail !== undefined && <p>{say('shell.error.detail', { detail })}</p>}
        {failure === 'absent' && <SearchBox name={say('shell.absent.search')} size="large" />}
      </State>
    </div>
  );
}
