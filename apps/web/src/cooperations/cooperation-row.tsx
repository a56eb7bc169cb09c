import type { ActorShort, CooperationCard } from '@portulan/contract';
import { VisuallyHidden } from '@portulan/ui';
import { FormStroke, FreshnessNote, isStale, MarkedText, sayPeriod, sayPlace } from '../lists/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './cooperation-row.module.css';

interface CooperationRowProps {
  readonly cooperation: CooperationCard;
  readonly query: string | undefined;
}

/** One link between two territories, drawn as one: here, there, and the line between in the colour of its form. */
export function CooperationRow({ cooperation, query }: CooperationRowProps) {
  const { say, lang } = useWords();
  const { form, since, until, status, themes } = cooperation;
  const period = sayPeriod(since, until, lang, say);
  return (
    <article className={styles.row} data-stale={isStale(cooperation) || undefined}>
      <h3 className={styles.ends}>
        <SiteLink to={cooperation.url} className={styles.link}>
          <Side actors={cooperation.authorities} query={query} />
          <span className={styles.line}>
            <VisuallyHidden> – </VisuallyHidden>
            <FormStroke form={form} className={styles.stroke} />
          </span>
          <Side actors={cooperation.partners} query={query} />
        </SiteLink>
      </h3>
      <p className={styles.facts}>
        <span className={styles.form}>{say(`lists.form.${form}`)}</span>
        {period === null ? null : <span>{period}</span>}
        {status === 'active' ? null : <span>{say(`lists.cooperation-status.${status}`)}</span>}
        {themes.length === 0 ? null : <span className={styles.themes}>{themes.map(({ label }) => label).join(', ')}</span>}
      </p>
      <FreshnessNote entry={cooperation} />
    </article>
  );
}

function Side({ actors, query }: { readonly actors: readonly ActorShort[]; readonly query: string | undefined }) {
  const { say } = useWords();
  const [first, ...others] = actors;
  if (first === undefined) return <span className={styles.side}>{say('entries.unknown')}</span>;
  const place = sayPlace(first.place, first.label);
  return (
    <span className={styles.side}>
      <span className={styles.name}>
        <MarkedText text={first.label} query={query} />
        {others.length > 0 ? ` ${say('lists.and-more', { count: others.length })}` : null}
      </span>
      {place === null ? null : (
        <span className={styles.place}>
          <VisuallyHidden>, </VisuallyHidden>
          {place}
        </span>
      )}
    </span>
  );
}
