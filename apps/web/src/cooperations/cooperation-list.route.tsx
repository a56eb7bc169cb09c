import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import { listMeta, ListError, ListPage, loadEarly, unpackList, type Asked, type CardOf } from '../lists/index.js';
import { loadList } from '../lists/load-list.server.js';
import type { MetaContext } from '../shell/page-meta.js';
import { CooperationRow } from './cooperation-row.js';
import { listMarks } from './cooperation-marks.js';

export const loader = (args: LoaderFunctionArgs) => loadList('cooperations', args);

export const clientLoader = loadEarly;

export const meta = (context: MetaContext) => listMeta('cooperations', context);

/** The cooperation links themselves. */
export default function CooperationListPage() {
  const data = unpackList<'cooperations'>(useLoaderData());
  return <ListPage data={data} listMarks={listMarks} renderCard={renderRow} />;
}

const renderRow = (cooperation: CardOf<'cooperations'>, { query }: Asked) => <CooperationRow cooperation={cooperation} query={query} />;

export function ErrorBoundary() {
  return <ListError room="cooperations" error={useRouteError()} />;
}
