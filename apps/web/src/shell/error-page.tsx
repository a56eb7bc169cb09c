import { isRouteErrorResponse } from 'react-router';

/** What a visitor reads when a page could not be shown. */
export function ErrorPage({ error }: { error: unknown }) {
  return <h1>{isRouteErrorResponse(error) ? error.status : 500}</h1>;
}
