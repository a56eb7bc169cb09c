import { use } from 'react';
import { NonceContext } from './nonce.js';

export const THEME_KEY = 'portulan:theme';

// Runs before anything is painted: a remembered choice never shows the other theme first.
const SCRIPT = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

/** Sets the remembered theme before first paint. */
export function ThemeScript() {
  return <script nonce={use(NonceContext)} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
