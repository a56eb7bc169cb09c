import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import { toPoint } from '../cooperations/index.js';
import { listMeta, ListError, ListPage, loadEarly, unpackList, type Asked, type CardOf } from '../lists/index.js';
import { loadList } from '../lists/load-list.server.js';
import type { MetaContext } from '../shell/page-meta.js';
import { ActorRow } from './actor-row.js';

export const loader = (args: LoaderFunctionArgs) => loadList('actors', args);

export const clientLoader = loadEarly;

export const meta = (context: MetaContext) => listMeta('actors', context);

/** The directory of actors. */
export default function ActorListPage() {
  const data = unpackList<'actors'>(useLoaderData());
  return <ListPage data={data} listMarks={listMarks} renderCard={renderRow} />;
}

const listMarks = (actors: readonly CardOf<'actors'>[]) => ({ points: actors.flatMap((actor) => toPoint(actor) ?? []) });

const renderRow = (actor: CardOf<'actors'>, { query, filter }: Asked) => <ActorRow actor={actor} query={query} wanted={filter.country} />;

export function ErrorBoundary() {
  return <ListError room="actors" error={useRouteError()} />;
}
