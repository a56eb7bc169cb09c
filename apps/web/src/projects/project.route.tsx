import type { ProjectAnswer } from '@portulan/contract';
import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import {
  describeProject,
  EntryError,
  EntryLife,
  EntryPage,
  EntrySection,
  EntryTopics,
  MapFigure,
  type EntryData,
} from '../entries/index.js';
import { loadEntry } from '../entries/load-entry.server.js';
import { FreshnessNote } from '../lists/index.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { FundingTable } from './funding-table.js';
import { ParticipantList } from './participant-list.js';
import { ProjectFacts } from './project-facts.js';
import { listProjectMarks } from './project-marks.js';
import { PlaceList } from './place-list.js';

export const loader = (args: LoaderFunctionArgs) => loadEntry('projects', args);

export const meta = (context: MetaContext & { loaderData?: EntryData<ProjectAnswer> }) =>
  pageMeta(context, (say) => {
    const project = context.loaderData?.entry;
    if (project === undefined) return { title: say('projects.missing-title'), isUnlisted: true };
    const description = say('projects.meta-description', {
      lead: project.lead === null ? '' : `${say('projects.led-by', { actor: project.lead.label })}.`,
      countries: project.countries.map(({ label }) => label).join(', '),
    }).trim();
    return { title: project.label, description, type: 'article' };
  });

/** One project: who leads it, with whom, where, when, and who pays what. */
export default function ProjectPage() {
  const data = useLoaderData<typeof loader>();
  const { entry: project, publicUrl } = data;
  const { say } = useWords();
  const { points, lines } = listProjectMarks(project);
  return (
    <EntryPage
      room="projects"
      label={project.label}
      kind={say(`lists.project-status.${project.status}`)}
      answer={<ProjectFacts project={project} />}
      freshness={<FreshnessNote entry={project} />}
      map={<MapFigure points={points} lines={lines} label={say('projects.map-label', { label: project.label })} twin="#lieux" />}
      linkedData={describeProject(project, (path) => `${publicUrl}${path}`)}
      aside={<EntryTopics entry={project} path="/projets" />}
      life={<EntryLife data={data} />}
    >
      <EntrySection id="participants" title={say('projects.participants')}>
        <ParticipantList participations={project.participations} />
      </EntrySection>
      <EntrySection id="financements" title={say('projects.fundings')}>
        {project.fundings.length === 0 ? <p>{say('projects.no-fundings')}</p> : <FundingTable project={project} />}
      </EntrySection>
      <EntrySection id="lieux" title={say('projects.places')}>
        <PlaceList project={project} />
      </EntrySection>
    </EntryPage>
  );
}

export function ErrorBoundary() {
  return <EntryError room="projects" error={useRouteError()} />;
}
