import type { CooperationAnswer } from '@portulan/contract';
import { VisuallyHidden } from '@portulan/ui';
import { useLoaderData, useRouteError, type LoaderFunctionArgs } from 'react-router';
import {
  describeCooperation,
  EntryError,
  EntryLife,
  EntryPage,
  EntrySection,
  EntryTopics,
  FactList,
  MapFigure,
  type EntryData,
} from '../entries/index.js';
import { loadEntry } from '../entries/load-entry.server.js';
import { FormStroke, FreshnessNote, sayNames, sayPeriod } from '../lists/index.js';
import { ProjectRow } from '../projects/index.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { listMarks } from './cooperation-marks.js';
import styles from './cooperation-page.module.css';
import { SideList } from './side-list.js';

export const loader = (args: LoaderFunctionArgs) => loadEntry('cooperations', args);

export const meta = (context: MetaContext & { loaderData?: EntryData<CooperationAnswer> }) =>
  pageMeta(context, (say) => {
    const cooperation = context.loaderData?.entry;
    if (cooperation === undefined) return { title: say('cooperations.missing-title'), isUnlisted: true };
    const description = say('cooperations.meta-description', {
      form: say(`lists.form.${cooperation.form}`),
      french: sayNames(cooperation.authorities.map(({ label }) => label), say, 3),
      partners: sayNames(cooperation.partners.map(({ label }) => label), say, 3),
    });
    return { title: cooperation.label, description, type: 'article' };
  });

/** One cooperation: its two sides, its form, its dates, and who says so. */
export default function CooperationPage() {
  const data = useLoaderData<typeof loader>();
  const { entry: cooperation, publicUrl } = data;
  const { say, lang } = useWords();
  const { points, lines } = listMarks([cooperation]);
  const { form, since, until, status } = cooperation;
  return (
    <EntryPage
      room="cooperations"
      label={cooperation.label}
      kind={
        <span className={styles.form}>
          <FormStroke form={form} /> {say(`lists.form.${form}`)}
        </span>
      }
      freshness={<FreshnessNote entry={cooperation} />}
      answer={
        <>
          <FactList
            facts={[
              {
                name: say('cooperations.dates'),
                value: sayPeriod(since, until, lang, say) ?? say('cooperations.no-dates'),
              },
              { name: say('cooperations.status'), value: say(`lists.cooperation-status.${status}`) },
            ]}
          />
          <div className={styles.sides} id="cotes">
            <SideList title={say('cooperations.french-side')} actors={cooperation.authorities} />
            <VisuallyHidden>{say('cooperations.and')}</VisuallyHidden>
            <SideList title={say('cooperations.partner-side')} actors={cooperation.partners} />
          </div>
          {cooperation.description === null ? null : <p className={styles.description}>{cooperation.description}</p>}
        </>
      }
      map={<MapFigure points={points} lines={lines} label={say('cooperations.map-label', { label: cooperation.label })} twin="#cotes" />}
      linkedData={describeCooperation(cooperation, (path) => `${publicUrl}${path}`)}
      aside={<EntryTopics entry={cooperation} path="/cooperations" />}
      life={<EntryLife data={data} />}
    >
      {cooperation.projects.length === 0 ? null : (
        <EntrySection id="projets" title={say('cooperations.projects')} total={cooperation.projects.length}>
          <ol role="list" className={styles.projects}>
            {cooperation.projects.map((project) => (
              <li key={project.id}>
                <ProjectRow project={project} />
              </li>
            ))}
          </ol>
        </EntrySection>
      )}
    </EntryPage>
  );
}

export function ErrorBoundary() {
  return <EntryError room="cooperations" error={useRouteError()} />;
}
