import { sitePaths, type ProjectAnswer } from '@portulan/contract';
import { FactList } from '../entries/index.js';
import { formatAmount, sayPeriod } from '../lists/index.js';
import { PlaceWords } from '../places/index.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './project-facts.module.css';

/** The answer first: who leads it, where, when and for how much. */
export function ProjectFacts({ project }: { readonly project: ProjectAnswer }) {
  const { say, lang } = useWords();
  const { lead, amount, period, countries, cooperation } = project;
  return (
    <>
      <FactList
        className={styles.facts}
        facts={[
          {
            name: say('projects.lead-label'),
            value: lead && (
              <>
                <SiteLink to={lead.url}>{lead.label}</SiteLink>
                {lead.place === null ? null : (
                  <span className={styles.where}>
                    {', '}
                    <PlaceWords place={lead.place} alreadySaid={lead.label} />
                  </span>
                )}
              </>
            ),
          },
          {
            name: say('projects.countries'),
            value: countries.length > 0 && (
              <ul role="list" className={styles.countries}>
                {countries.map(({ code, label }) => (
                  <li key={code}>
                    <SiteLink to={sitePaths.countries(code)}>{label}</SiteLink>
                  </li>
                ))}
              </ul>
            ),
          },
          { name: say('projects.period'), value: sayPeriod(period.since, period.until, lang, say) },
          {
            name: say('projects.amount'),
            value: amount && <strong className={styles.amount}>{formatAmount(amount.value, amount.currency, lang)}</strong>,
          },
          {
            name: say('projects.cooperation'),
            value: cooperation && <SiteLink to={cooperation.url}>{cooperation.label}</SiteLink>,
          },
        ]}
      />
      {project.description === null ? null : <p className={styles.description}>{project.description}</p>}
    </>
  );
}
