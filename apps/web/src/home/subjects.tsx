import { sitePaths, type ThemeAnswer } from '@portulan/contract';
import { NumberTile } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './subjects.module.css';

export interface SubjectsProps {
  themes: readonly ThemeAnswer[];
  sdgs: readonly { goal: number; label: string }[];
}

/** Ways in by what people work on: the themes of the field, the seventeen goals. */
export function Subjects({ themes, sdgs }: SubjectsProps) {
  const { say } = useWords();
  return (
    <>
      {themes.length > 0 && (
        <section aria-labelledby="home-themes" className={styles.section}>
          <h2 id="home-themes">{say('home.themes.title')}</h2>
          <ul role="list" className={styles.themes}>
            {themes.map((theme) => (
              <li key={theme.code}>
                <SiteLink to={`${sitePaths.actors()}?theme=${encodeURIComponent(theme.code)}`} className={styles.theme}>
                  {theme.label}
                </SiteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {sdgs.length > 0 && (
        <section aria-labelledby="home-sdgs" className={styles.section}>
          <h2 id="home-sdgs">{say('home.sdgs.title')}</h2>
          <ul role="list" className={styles.goals}>
            {sdgs.map(({ goal, label }) => (
              <li key={goal}>
                <SiteLink to={`${sitePaths.projects()}?sdg=${goal}`} className={styles.goal}>
                  <NumberTile number={goal} size={2.75} />
                  <span>{label}</span>
                </SiteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
