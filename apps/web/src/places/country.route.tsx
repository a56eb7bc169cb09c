import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import type { MetaContext } from '../shell/page-meta.js';
import { loadCountry } from './load-place.server.js';
import type { PlaceData } from './place-data.js';
import { PlaceError } from './place-error.js';
import { placeMeta } from './place-meta.js';
import { PlacePage } from './place-page.js';

export const loader = (args: LoaderFunctionArgs) => loadCountry(args);

export const meta = (context: MetaContext & { loaderData?: PlaceData }) => placeMeta(context);

/** Who in France works with a country, and since when. */
export default function CountryPage() {
  return <PlacePage place={useLoaderData<typeof loader>()} />;
}

export function ErrorBoundary() {
  return <PlaceError kind="country" error={useRouteError()} />;
}
