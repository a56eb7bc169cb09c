import { VisuallyHidden } from '../visually-hidden/visually-hidden.js';
import { switchClass } from './theme-switch.js';

export interface LanguageSwitchProps {
  /** Code of the language it leads to, such as `en`. */
  lang: string;
  /** That language's name, in that language. */
  name: string;
  /** The same page in that language. */
  href: string;
}

/** A whole new page rather than a swap: the words of the other language are not here yet. */
export function LanguageSwitch({ lang, name, href }: LanguageSwitchProps) {
  return (
    <a className={switchClass} href={href} hrefLang={lang} lang={lang} rel="alternate">
      <span aria-hidden="true">{lang.toUpperCase()}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </a>
  );
}
