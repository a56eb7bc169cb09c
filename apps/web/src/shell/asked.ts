import { createContext } from 'react-router';

/** The cookie that an action was given: the loaders of the same answer, whose request still bears the old one, ask with it. */
export const renewedCookieContext = createContext<string | null>(null);

/** The network address that a page was asked from, for doors that count attempts. */
export const askedAddressContext = createContext<string>('');

/** The host name that the browser asked, when it may be that of a network's own front. */
export const askedHostContext = createContext<string | null>(null);
