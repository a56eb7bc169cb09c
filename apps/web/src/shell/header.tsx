import { sitePaths } from '@portulan/contract';
import { LanguageSwitch, ThemeSwitch } from '@portulan/ui';
import { memo } from 'react';
import { useLocation } from 'react-router';
import styles from './header.module.css';
import { inLang, useLang } from './lang.js';
import { WindRose } from './mark/wind-rose.js';
import { usePageSearch } from './page-address.js';
import { SearchBox } from './search-box.js';
import { SiteLink, SiteNavLink } from './site-link.js';
import { useTheme } from './theme.js';
import { useWords } from './words.js';

const MENU = [
  [sitePaths.actors(), 'shell.menu.actors'],
  [sitePaths.projects(), 'shell.menu.projects'],
  [sitePaths.cooperations(), 'shell.menu.cooperations'],
  [sitePaths.map, 'shell.menu.map'],
] as const;

/** Name, ways in, the search box, language and theme: the top of every page. The home page has its own, larger box. */
export const Header = memo(function Header() {
  const { say } = useWords();
  const isHome = useLocation().pathname === '/';
  return (
    <header className={styles.header}>
      <div className={styles.inside}>
        <SiteLink to="/" className={styles.name}>
          <WindRose size={38} detail="mark" />
          <span>{say('shell.name')}</span>
        </SiteLink>
        <nav className={styles.menu} aria-label={say('shell.menu.label')}>
          <ul role="list">
            {MENU.map(([path, word]) => (
              <li key={path}>
                <SiteNavLink to={path} className={styles.way}>
                  {say(word)}
                </SiteNavLink>
              </li>
            ))}
          </ul>
        </nav>
        {isHome ? <div className={styles.search} /> : <div className={styles.search}><SearchBox /></div>}
        <Switches />
      </div>
    </header>
  );
});

function Switches() {
  const { say } = useWords();
  const { pathname } = useLocation();
  const search = usePageSearch();
  const other = useLang() === 'fr' ? 'en' : 'fr';
  const [theme, chooseTheme] = useTheme();
  return (
    <div className={styles.switches}>
      <LanguageSwitch lang={other} name={say('shell.language.other')} href={inLang(pathname + search, other)} />
      <span className={styles.scripted}>
        <ThemeSwitch choice={theme} onChoose={chooseTheme} label={(choice) => say(`shell.theme.${choice}`)} />
      </span>
    </div>
  );
}
