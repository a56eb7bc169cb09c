import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import type { MetaContext } from '../shell/page-meta.js';
import { loadTerritory } from './load-place.server.js';
import type { PlaceData } from './place-data.js';
import { PlaceError } from './place-error.js';
import { placeMeta } from './place-meta.js';
import { PlacePage } from './place-page.js';

export const loader = (args: LoaderFunctionArgs) => loadTerritory(args);

export const meta = (context: MetaContext & { loaderData?: PlaceData }) => placeMeta(context);

/** With whom a région, a département, an EPCI or a commune cooperates. */
export default function TerritoryPage() {
  return <PlacePage place={useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <PlaceError kind="territory" error={useRouteError()} />;
}
