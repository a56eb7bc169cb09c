import type { ActorShort } from '@portulan/contract';
import { sayKind } from '../lists/index.js';
import { PlaceWords } from '../places/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './side-list.module.css';

interface SideListProps {
  readonly title: string;
  readonly actors: readonly ActorShort[];
}

/** One side of a cooperation: who stands on it. */
export function SideList({ title, actors }: SideListProps) {
  const { say } = useWords();
  return (
    <section className={styles.side}>
      <h2 className={styles.title}>{title}</h2>
      <ul role="list" className={styles.actors}>
        {actors.map((actor) => (
          <li key={actor.id}>
            <SiteLink to={actor.url} className={styles.name}>
              {actor.label}
            </SiteLink>
            <p className={styles.what}>
              {sayKind(actor, say)}
              {actor.place === null ? null : (
                <>
                  {' · '}
                  <PlaceWords place={actor.place} alreadySaid={actor.label} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
