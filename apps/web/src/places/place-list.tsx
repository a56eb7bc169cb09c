import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './place-list.module.css';

interface PlaceItem {
  readonly to: string;
  readonly label: string;
  /** Cooperations that reach it; none is not said. */
  readonly count?: number;
}

interface PlaceListProps {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly title: string; readonly to?: string; readonly items: readonly PlaceItem[] }[];
}

/** Places by their names, in groups, each leading to its page. */
export function PlaceList({ title, lead, groups }: PlaceListProps) {
  const { count } = useWords();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
      </header>
      {groups.map((group) => (
        <section key={group.id} aria-labelledby={group.id} className={styles.group}>
          <h2 id={group.id} className={styles.title}>
            {group.to === undefined ? group.title : <SiteLink to={group.to}>{group.title}</SiteLink>}
          </h2>
          <ul role="list" className={styles.items}>
            {group.items.map((item) => (
              <li key={item.to}>
                <SiteLink to={item.to}>{item.label}</SiteLink>
                {item.count ? <data value={item.count} className={styles.count}>{` ${count(item.count)}`}</data> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
