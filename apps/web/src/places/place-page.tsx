import { placePath, readFilter, sitePaths } from '@portulan/contract';
import { marksOfFlows } from '@portulan/map';
import { buttonClass } from '@portulan/ui';
import { ActorRow } from '../actors/index.js';
import { EntrySection, MapFigure, writeJsonLd } from '../entries/index.js';
import { ProjectRow } from '../projects/index.js';
import { TakeAway } from '../sharing/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { CountedBars } from './counted-bars.js';
import { describePlace } from './describe-place.js';
import { PlaceAnswerLine } from './place-answer-line.js';
import { PlaceCooperations } from './place-cooperations.js';
import { PlaceCrumbs } from './place-crumbs.js';
import type { PlaceData } from './place-data.js';
import { PlaceFigureList } from './place-figure-list.js';
import { PlaceLife } from './place-life.js';
import styles from './place-page.module.css';

/** A country or a French territory: the answer first, then who cooperates, on what, who is there, and who says so. */
export function PlacePage({ place }: { readonly place: PlaceData }) {
  const { say } = useWords();
  const { cooperations } = place.figures;
  return (
    <article className={styles.page}>
      <PlaceCrumbs place={place} />
      <header className={styles.header}>
        <div className={styles.words}>
          <p className={styles.kind}>{say(`places.tier.${place.tier}`)}</p>
          <h1 className={styles.title}>{place.label}</h1>
          <PlaceAnswerLine place={place} />
          <p className={styles.ways}>
            {cooperations === 0 ? null : (
              <SiteLink to={`${sitePaths.cooperations()}?${place.queries.linked}`} className={buttonClass({ kind: 'primary' })}>
                {say('places.see-list', { count: cooperations })}
              </SiteLink>
            )}
            <SiteLink to={`${sitePaths.map}?${new URLSearchParams({ lieu: place.ref })}`} className={buttonClass()}>
              {say('places.see-map')}
            </SiteLink>
          </p>
          {cooperations === 0 ? null : <TakeAway room="cooperations" total={cooperations} filter={readFilter(new URLSearchParams(place.queries.linked))} />}
        </div>
        <div className={styles.map}>
          <PlaceMap place={place} />
        </div>
      </header>
      <PlaceFigureList place={place} />
      <div className={styles.body}>
        <div className={styles.main}>
          {cooperations === 0 ? null : (
            <EntrySection id="cooperations" title={say(place.isAbroad ? 'places.who-abroad' : 'places.who-french')} total={cooperations}>
              <PlaceCooperations place={place} />
            </EntrySection>
          )}
          <PlaceNeighbours place={place} />
        </div>
        <div className={styles.aside}>
          <PlaceShares place={place} />
        </div>
      </div>
      <PlaceLife place={place} />
      {/* Data, not script: the policy on scripts lets it be, and `writeJsonLd` lets nothing out of it. */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: writeJsonLd(describePlace(place, (path) => `${place.publicUrl}${path}`)) }} />
    </article>
  );
}

/** The lines that start from the place or lead to it. */
function PlaceMap({ place }: { readonly place: PlaceData }) {
  const { say } = useWords();
  const marks = place.flows === null ? { points: [], lines: [] } : marksOfFlows(place.flows);
  const own = place.point === null ? [] : [{ id: place.ref, label: place.label, ...place.point }];
  const points = marks.points.length > 0 ? marks.points : own;
  const label = say(marks.lines.length > 0 ? 'places.map-label' : 'places.map-label-alone', {
    label: place.label,
    shown: place.flows?.shown ?? 0,
    total: place.flows?.total ?? 0,
  });
  return <MapFigure points={points} lines={marks.lines} label={label} twin={marks.lines.length > 0 ? '#cooperations' : '#chiffres'} />;
}

/** Beside: the strongest on the other side, the forms and the themes, each with its count and the way to what it counts. */
function PlaceShares({ place }: { readonly place: PlaceData }) {
  const { say } = useWords();
  const listOf = (name: string, value: string) => `${sitePaths.cooperations()}?${place.queries.linked}&${new URLSearchParams({ [name]: value })}`;
  const partners = place.partners.flatMap(({ ref, label, count }) => {
    const to = placePath(ref);
    return to === undefined ? [] : [{ id: ref, label, count, to }];
  });
  const bars = (name: 'form' | 'theme') =>
    place[`${name}s`].map(({ value, label, count }) => ({ id: value, label, count, to: listOf(name, value), form: name === 'form' ? value : undefined }));
  return (
    <>
      <CountedBars id="partenaires" title={say(place.isAbroad ? 'places.strongest-regions' : 'places.strongest-countries')} bars={partners} total={place.partnerTotal} />
      <CountedBars id="formes" title={say('places.forms')} bars={bars('form')} />
      <CountedBars id="thematiques" title={say('places.themes')} bars={bars('theme')} note={say('places.themes-note')} />
    </>
  );
}

/** Who has its seat there, and what is done there. */
function PlaceNeighbours({ place }: { readonly place: PlaceData }) {
  const { say } = useWords();
  const { figures, queries } = place;
  return (
    <>
      {place.actors.length === 0 ? null : (
        <EntrySection id="acteurs" title={say('places.seated')} total={figures.actors}>
          <ul role="list" className={styles.rows}>
            {place.actors.map((actor) => (
              <li key={actor.id}>
                <ActorRow actor={actor} query={undefined} />
              </li>
            ))}
          </ul>
          <More to={`${sitePaths.actors()}?${queries.seated}`} isNeeded={figures.actors > place.actors.length} words={say('places.all-actors', { count: figures.actors })} />
        </EntrySection>
      )}
      {place.projects.length === 0 ? null : (
        <EntrySection id="projets" title={say('places.acting')} total={figures.projects}>
          <ul role="list" className={styles.rows}>
            {place.projects.map((project) => (
              <li key={project.id}>
                <ProjectRow project={project} />
              </li>
            ))}
          </ul>
          <More to={`${sitePaths.projects()}?${queries.acting}`} isNeeded={figures.projects > place.projects.length} words={say('places.all-projects', { count: figures.projects })} />
        </EntrySection>
      )}
    </>
  );
}

function More({ to, words, isNeeded }: { readonly to: string; readonly words: string; readonly isNeeded: boolean }) {
  if (!isNeeded) return null;
  return (
    <p>
      <SiteLink to={to} className={buttonClass({ size: 'small' })}>
        {words}
      </SiteLink>
    </p>
  );
}
