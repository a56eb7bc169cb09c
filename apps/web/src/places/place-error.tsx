import { sitePaths } from '@portulan/contract';
import { buttonClass, State } from '@portulan/ui';
import { isRouteErrorResponse, useParams } from 'react-router';
import { ErrorPage } from '../shell/error-page.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';

/** No such country or territory: what was asked, and where all of them are. */
export function PlaceError({ kind, error }: { readonly kind: 'country' | 'territory'; readonly error: unknown }) {
  const { say } = useWords();
  const { code = '' } = useParams();
  if (!isRouteErrorResponse(error) || error.status !== 404) return <ErrorPage error={error} />;
  return (
    <State
      level={1}
      title={say(`places.missing-${kind}`)}
      actions={
        <>
          <SiteLink to={sitePaths.countries()} className={buttonClass({ kind: kind === 'country' ? 'primary' : 'plain' })}>
            {say('places.all-countries')}
          </SiteLink>
          <SiteLink to={sitePaths.territories()} className={buttonClass({ kind: kind === 'territory' ? 'primary' : 'plain' })}>
            {say('places.all-territories')}
          </SiteLink>
        </>
      }
    >
      <p>{say(`places.missing-${kind}-why`, { code: code.slice(0, 40) })}</p>
    </State>
  );
}
