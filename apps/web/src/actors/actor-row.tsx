import type { ActorCard, Labelled } from '@portulan/contract';
import { FreshnessNote, isStale, MarkedText, sayKind, sayNames, sayPlace } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './actor-row.module.css';

/** Countries and themes named on a row before "and n more". */
const COUNTRIES_SHOWN = 4;
const THEMES_SHOWN = 4;

interface ActorRowProps {
  readonly actor: ActorCard;
  readonly query: string | undefined;
  /** Codes of the countries asked for: named before the others. */
  readonly wanted?: readonly string[] | undefined;
}

/** One actor in the directory: what it is, where, with whom, on what; and how much there is to read behind. */
export function ActorRow({ actor, query, wanted = [] }: ActorRowProps) {
  const { say } = useWords();
  const place = sayPlace(actor.place, actor.label);
  const acronym = actor.acronym !== null && !actor.label.includes(actor.acronym) ? actor.acronym : null;
  return (
    <article className={styles.row} data-stale={isStale(actor) || undefined}>
      <div className={styles.words}>
        <h3 className={styles.name}>
          <SiteLink to={actor.url} className={styles.link}>
            <MarkedText text={actor.label} query={query} />
          </SiteLink>
          {acronym === null ? null : <span className={styles.acronym}>{acronym}</span>}
        </h3>
        <p className={styles.kind}>
          <span className={styles.what}>{sayKind(actor, say)}</span>
          {place === null ? null : <span>{place}</span>}
        </p>
        <Countries actor={actor} wanted={wanted} />
        {actor.themes.length === 0 ? null : (
          <p className={styles.themes}>{sayFirst(actor.themes, THEMES_SHOWN, say)}</p>
        )}
        <FreshnessNote entry={actor} />
      </div>
      <Counts actor={actor} />
    </article>
  );
}

/** The first labels of a list that may be long. */
function sayFirst(list: readonly Labelled[], most: number, say: ReturnType<typeof useWords>['say']): string {
  return sayNames(list.map(({ label }) => label), say, most);
}

function Countries({ actor, wanted }: { readonly actor: ActorCard; readonly wanted: readonly string[] }) {
  const { say } = useWords();
  // A partner abroad looks towards France: that it does so tells nothing apart.
  const countries = actor.partnerCountries.filter(({ code }) => code !== actor.place?.country && code !== 'FR');
  if (countries.length === 0) return null;
  const first = countries.filter(({ code }) => wanted.includes(code));
  const ordered = [...first, ...countries.filter((country) => !first.includes(country))];
  return <p className={styles.countries}>{say('actors.with', { countries: sayFirst(ordered, COUNTRIES_SHOWN, say) })}</p>;
}

function Counts({ actor: { cooperationCount, projectCount } }: { readonly actor: ActorCard }) {
  const { say } = useWords();
  if (cooperationCount + projectCount === 0) return null;
  return (
    <ul role="list" className={styles.counts}>
      {cooperationCount > 0 ? <li>{say('actors.cooperations-count', { count: cooperationCount })}</li> : null}
      {projectCount > 0 ? <li>{say('actors.projects-count', { count: projectCount })}</li> : null}
    </ul>
  );
}
