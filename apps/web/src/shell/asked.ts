import { createContext } from 'react-router';

/** The network address that a page was asked from, for doors that count attempts. */
export const askedAddressContext = createContext<string>('');
