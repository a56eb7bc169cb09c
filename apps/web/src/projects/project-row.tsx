import type { ProjectCard } from '@portulan/contract';
import { formatAmount, FreshnessNote, GoalTiles, isStale, MarkedText, sayNames, sayYears } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './project-row.module.css';

/** Countries named on a row before "and n more". */
const COUNTRIES_SHOWN = 3;

interface ProjectRowProps {
  readonly project: ProjectCard;
  readonly query?: string | undefined;
  /** Level of its title in the page's outline. */
  readonly level?: 3 | 4;
}

/** One project of the panorama: what, by whom, where, when, and with how much. */
export function ProjectRow({ project, query, level = 3 }: ProjectRowProps) {
  const Title = `h${level}` as const;
  const { say, lang } = useWords();
  const years = sayYears(project.period.since, project.period.until, lang, say);
  const countries = project.countries.map(({ label }) => label);
  return (
    <article className={styles.row} data-stale={isStale(project) || undefined}>
      <p className={styles.when}>
        <span className={styles.status} data-status={project.status}>
          {say(`lists.project-status.${project.status}`)}
        </span>
        {years === null ? null : <span>{years}</span>}
      </p>
      <Title className={styles.title}>
        <SiteLink to={project.url} className={styles.link}>
          <MarkedText text={project.label} query={query} />
        </SiteLink>
      </Title>
      <p className={styles.where}>
        {countries.length === 0 ? null : (
          <strong>{sayNames(countries, say, COUNTRIES_SHOWN)}</strong>
        )}
        {project.lead === null ? null : <span>{say('projects.led-by', { actor: project.lead.label })}</span>}
      </p>
      {project.themes.length === 0 ? null : (
        <p className={styles.themes}>{project.themes.map(({ label }) => label).join(' · ')}</p>
      )}
      {project.amount === null ? null : (
        <p className={styles.amount}>{formatAmount(project.amount.value, project.amount.currency, lang)}</p>
      )}
      <FreshnessNote entry={project} />
      <div className={styles.goals}>
        <GoalTiles goals={project.sdgs} size={1.375} />
      </div>
    </article>
  );
}
