import type { ProjectAnswer } from '@portulan/contract';
import { FactList } from '../entries/index.js';
import { sayPlace } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './participant-list.module.css';

type Participation = ProjectAnswer['participations'][number];

const ROLES: readonly Participation['role'][] = ['lead', 'partner', 'implementer', 'funder', 'beneficiary'];

/** Who takes part in a project, role by role. */
export function ParticipantList({ participations }: { readonly participations: readonly Participation[] }) {
  const { say } = useWords();
  if (participations.length === 0) return <p>{say('projects.no-participants')}</p>;
  const facts = ROLES.map((role) => {
    const actors = participations.filter((one) => one.role === role);
    return {
      name: say(`lists.role.${role}`),
      value: actors.length > 0 && (
        <ul role="list" className={styles.actors}>
          {actors.map(({ actor }) => (
            <li key={actor.id}>
              <Participant actor={actor} />
            </li>
          ))}
        </ul>
      ),
    };
  });
  return <FactList facts={facts} />;
}

function Participant({ actor }: { readonly actor: Participation['actor'] }) {
  const where = sayPlace(actor.place, actor.label);
  return (
    <>
      <SiteLink to={actor.url}>{actor.label}</SiteLink>
      {where === null ? null : <span className={styles.where}>, {where}</span>}
    </>
  );
}
