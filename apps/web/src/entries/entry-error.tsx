import { buttonClass, State } from '@portulan/ui';
import { isRouteErrorResponse, useParams } from 'react-router';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';

interface EntryErrorProps {
  readonly room: 'actors' | 'projects' | 'cooperations';
  readonly error: unknown;
}

const PATHS = { actors: '/acteurs', projects: '/projets', cooperations: '/cooperations' } as const;

/** No such entry, or no answer: what happened and where to look now. */
export function EntryError({ room, error }: EntryErrorProps) {
  const { say } = useWords();
  const { slug = '' } = useParams();
  if (!isRouteErrorResponse(error) || error.status !== 404) {
    return (
      <State level={1} title={say('entries.error-title')} actions={<Retry />}>
        <p>{say('entries.error')}</p>
      </State>
    );
  }
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return (
    <State
      level={1}
      title={say(`${room}.missing-title`)}
      actions={
        <>
          <SiteLink to={`${PATHS[room]}?q=${encodeURIComponent(words)}`} className={buttonClass({ kind: 'primary' })}>
            {say('entries.missing-search', { words })}
          </SiteLink>
          <SiteLink to={PATHS[room]} className={buttonClass()}>
            {say('entries.missing-list')}
          </SiteLink>
        </>
      }
    >
      <p>{say('entries.missing')}</p>
    </State>
  );
}

function Retry() {
  const { say } = useWords();
  return (
    <a href="" className={buttonClass({ kind: 'primary' })}>
      {say('lists.retry')}
    </a>
  );
}
