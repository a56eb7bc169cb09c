import { sitePaths, type FacetValue } from '@portulan/contract';
import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import { buttonClass, Icon, seriesColour, Tag } from '@portulan/ui';
import { RhumbLines, WindRose } from '../shell/mark/wind-rose.js';
import { SearchBox } from '../shell/search-box.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './hero.module.css';
import { LinksChart } from './links-chart.js';
import type { HomeLink } from './load-home.server.js';

export interface HeroProps {
  lines: readonly HomeLink[];
  /** How many cooperations of each form there are. */
  forms: readonly FacetValue[];
  linksTotal: number;
}

const EXAMPLES = ['water', 'place', 'twinning'] as const;

/** The question, the box that answers it, and the chart of every link behind. */
export function Hero({ lines, forms, linksTotal }: HeroProps) {
  const { say } = useWords();
  return (
    <section className={styles.hero} aria-labelledby="home-title">
      <div className={styles.sea}>
        <div className={styles.sheet}>
          <Winds />
          <LinksChart lines={lines} />
        </div>
      </div>
      <div className={styles.words}>
        <h1 id="home-title" className={styles.title}>
          {say('home.question')}
        </h1>
        <p className={styles.lead}>{say('home.lead')}</p>
        <SearchBox size="large" />
        <p className={styles.examples}>
          <span>{say('home.examples')}</span>{' '}
          {EXAMPLES.map((example) => (
            <SiteLink key={example} to={say(`home.example.${example}.address`)}>
              {say(`home.example.${example}`)}
            </SiteLink>
          ))}
        </p>
      </div>
      <p className={styles.shown}>
        {lines.length > 0 && <span>{say('home.map.shown', { shown: lines.length, total: linksTotal })}</span>}
        <SiteLink to={sitePaths.map} className={buttonClass({ kind: 'plain', size: 'small' })}>
          {say('home.map.open')}
          <Icon name="arrow" size={18} />
        </SiteLink>
      </p>
      <Legend forms={forms} />
    </section>
  );
}

/** The rose in the Indian Ocean and its lines under the whole sheet, as on the old charts. */
function Winds() {
  return (
    <div className={styles.winds}>
      <svg className={styles.rhumbs} viewBox="-1 -1 2 2" aria-hidden="true" focusable="false">
        <RhumbLines reach={40} />
      </svg>
      <WindRose />
    </div>
  );
}

/** What the colours mean; pointing at a form leaves its links alone on the chart. */
function Legend({ forms }: { forms: readonly FacetValue[] }) {
  const { say, count } = useWords();
  return (
    <ul role="list" aria-label={say('home.legend.label')} className={styles.legend}>
      {forms.map((form) => (
        <li key={form.value}>
          <SiteLink to={`${sitePaths.cooperations()}?form=${form.value}`} className={styles.form} data-legend={form.value}>
            <Tag colour={seriesColour(COOPERATION_FORMS.indexOf(form.value as CooperationForm))}>{form.label}</Tag>
            <span className={styles.count}>{count(form.count)}</span>
          </SiteLink>
        </li>
      ))}
    </ul>
  );
}
