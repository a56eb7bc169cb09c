import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import { listMeta, ListError, ListPage, loadEarly, unpackList, type Asked, type CardOf } from '../lists/index.js';
import { loadList } from '../lists/load-list.server.js';
import type { MetaContext } from '../shell/page-meta.js';
import { ProjectRow } from './project-row.js';

export const loader = (args: LoaderFunctionArgs) => loadList('projects', args);

export const clientLoader = loadEarly;

export const meta = (context: MetaContext) => listMeta('projects', context);

/** The panorama of projects. */
export default function ProjectListPage() {
  const data = unpackList<'projects'>(useLoaderData());
  return <ListPage data={data} renderCard={renderRow} />;
}

const renderRow = (project: CardOf<'projects'>, { query }: Asked) => <ProjectRow project={project} query={query} />;

export function ErrorBoundary() {
  return <ListError room="projects" error={useRouteError()} />;
}
