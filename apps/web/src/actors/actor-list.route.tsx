import { useMemo } from 'react';
import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import { toPoint } from '../cooperations/index.js';
import { listMeta, ListError, ListPage, type Asked, type CardOf } from '../lists/index.js';
import { loadList } from '../lists/load-list.server.js';
import type { MetaContext } from '../shell/page-meta.js';
import { ActorRow } from './actor-row.js';

export const loader = (args: LoaderFunctionArgs) => loadList('actors', args);

export const meta = (context: MetaContext) => listMeta('actors', context);

/** The directory of actors. */
export default function ActorListPage() {
  const data = useLoaderData<typeof loader>();
  const points = useMemo(() => data.answer.items.flatMap((actor) => toPoint(actor) ?? []), [data.answer.items]);
  return <ListPage data={data} points={points} renderCard={renderRow} />;
}

const renderRow = (actor: CardOf<'actors'>, { query, filter }: Asked) => <ActorRow actor={actor} query={query} wanted={filter.country} />;

export function ErrorBoundary() {
  return <ListError room="actors" error={useRouteError()} />;
}
