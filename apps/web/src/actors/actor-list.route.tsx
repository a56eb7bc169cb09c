import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import { toPoint } from '../cooperations/index.js';
import { listMeta, ListError, ListPage } from '../lists/index.js';
import { loadList } from '../lists/load-list.server.js';
import type { MetaContext } from '../shell/page-meta.js';
import { ActorRow } from './actor-row.js';

export const loader = (args: LoaderFunctionArgs) => loadList('actors', args);

export const meta = (context: MetaContext) => listMeta('actors', context);

/** The directory of actors. */
export default function ActorListPage() {
  const data = useLoaderData<typeof loader>();
  return (
    <ListPage
      data={data}
      points={data.answer.items.flatMap((actor) => toPoint(actor) ?? [])}
      renderCard={(actor, { query, filter }) => <ActorRow actor={actor} query={query} wanted={filter.country} />}
    />
  );
}

export function ErrorBoundary() {
  return <ListError room="actors" error={useRouteError()} />;
}
