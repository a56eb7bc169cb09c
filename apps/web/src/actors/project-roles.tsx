import type { ActorAnswer } from '@portulan/contract';
import { ProjectRow } from '../projects/index.js';
import { useWords } from '../shell/words.js';
import styles from './project-roles.module.css';

type Role = ActorAnswer['projects'][number]['role'];

/** Roles from the most to the least engaged. */
const ROLES: readonly Role[] = ['lead', 'partner', 'implementer', 'funder', 'beneficiary'];

/** The projects of an actor, under each of its roles: one that funds and receives has one page for both. */
export function ProjectRoles({ projects }: { readonly projects: ActorAnswer['projects'] }) {
  const { say, count } = useWords();
  return ROLES.map((role) => {
    const inRole = projects.filter((one) => one.role === role);
    if (inRole.length === 0) return null;
    return (
      <div key={role} className={styles.role}>
        <h3 className={styles.title} id={`role-${role}`}>
          {say(`actors.projects-${role}`)} <span className={styles.total}>{count(inRole.length)}</span>
        </h3>
        <ol role="list" aria-labelledby={`role-${role}`} className={styles.projects}>
          {inRole.map(({ project }) => (
            <li key={project.id}>
              <ProjectRow project={project} level={4} />
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
