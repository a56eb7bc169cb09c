import type { ActorAnswer } from '@portulan/contract';
import type { MapPoint } from '@portulan/map';
import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import { CooperationTable, listMarks, toPoint } from '../cooperations/index.js';
import {
  describeActor,
  EntryError,
  EntryLife,
  EntryPage,
  EntrySection,
  EntryTopics,
  MapFigure,
  type EntryData,
} from '../entries/index.js';
import { loadEntry } from '../entries/load-entry.server.js';
import { FreshnessNote, sayKind, sayPlace } from '../lists/index.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { ActorAnswerLine } from './actor-answer-line.js';
import { ActorContact } from './actor-contact.js';
import { ActorNames } from './actor-names.js';
import { ProjectRoles } from './project-roles.js';

export const loader = (args: LoaderFunctionArgs) => loadEntry('actors', args);

export const meta = (context: MetaContext & { loaderData?: EntryData<ActorAnswer> }) =>
  pageMeta(context, (say) => {
    const actor = context.loaderData?.entry;
    if (actor === undefined) return { title: say('actors.missing-title'), isUnlisted: true };
    const place = sayPlace(actor.place, actor.label) ?? '';
    const description = say('actors.meta-description', { kind: sayKind(actor, say), place });
    return { title: actor.label, description, type: 'article' };
  });

/** One actor: who it is, where, how to reach it, with whom it cooperates and on which projects. */
export default function ActorPage() {
  const data = useLoaderData<typeof loader>();
  const { entry: actor, publicUrl } = data;
  const { say } = useWords();
  const marks = listMarks(actor.cooperations);
  return (
    <EntryPage
      room="actors"
      label={actor.label}
      kind={<ActorKind actor={actor} />}
      answer={
        <>
          <ActorAnswerLine actor={actor} />
          <ActorContact actor={actor} />
        </>
      }
      freshness={<FreshnessNote entry={actor} />}
      map={
        <MapFigure
          points={withSeat(actor, marks.points)}
          lines={marks.lines}
          label={say(actor.cooperations.length > 0 ? 'actors.map-label' : 'actors.map-label-alone', { label: actor.label })}
          twin={actor.cooperations.length > 0 ? '#cooperations' : '#lieu'}
        />
      }
      linkedData={describeActor(actor, (path) => `${publicUrl}${path}`)}
      aside={
        <>
          <EntryTopics entry={actor} path="/acteurs" />
          <ActorNames actor={actor} />
        </>
      }
      life={<EntryLife data={data} />}
    >
      <ActorLinks actor={actor} />
    </EntryPage>
  );
}

/** Its cooperations, then its projects; what it has none of is not announced, unless it has neither. */
function ActorLinks({ actor: { id, label, cooperations, projects } }: { readonly actor: ActorAnswer }) {
  const { say } = useWords();
  if (cooperations.length + projects.length === 0) return <p>{say('actors.no-links')}</p>;
  return (
    <>
      {cooperations.length === 0 ? null : (
        <EntrySection id="cooperations" title={say('actors.cooperations')} total={cooperations.length}>
          <CooperationTable cooperations={cooperations} seenFrom={id} caption={say('actors.map-label', { label })} />
        </EntrySection>
      )}
      {projects.length === 0 ? null : (
        <EntrySection id="projets" title={say('actors.projects')} total={new Set(projects.map(({ project }) => project.id)).size}>
          <ProjectRoles projects={projects} />
        </EntrySection>
      )}
    </>
  );
}

function ActorKind({ actor }: { readonly actor: ActorAnswer }) {
  const { say } = useWords();
  return actor.acronym === null ? sayKind(actor, say) : `${sayKind(actor, say)} · ${actor.acronym}`;
}

/** The points of its links, and its own seat though it has none. */
function withSeat(actor: ActorAnswer, points: readonly MapPoint[]): readonly MapPoint[] {
  const seat = toPoint(actor);
  return seat === null || points.some(({ id }) => id === actor.id) ? points : [seat, ...points];
}

export function ErrorBoundary() {
  return <EntryError room="actors" error={useRouteError()} />;
}
