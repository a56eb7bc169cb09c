import type { ComponentProps } from 'react';
import { Link, NavLink } from 'react-router';
import { DEFAULT_LANG, inLang, useLang } from './lang.js';

/** A link inside the site that keeps the language. `to` is a path with its query, as text. */
export function SiteLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  return <Link to={inLang(to, useLang())} {...rest} />;
}

/** A link of the main menu: the same, and marked when it leads to the page on screen. */
export function SiteNavLink({ to, ...rest }: Omit<ComponentProps<typeof NavLink>, 'to'> & { to: string }) {
  return <NavLink to={inLang(to, useLang())} {...rest} />;
}

/** What a GET form must carry to keep the language. */
export function LangInput() {
  const lang = useLang();
  return lang === DEFAULT_LANG ? null : <input type="hidden" name="lang" value={lang} />;
}
