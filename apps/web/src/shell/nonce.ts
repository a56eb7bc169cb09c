import { createContext } from 'react';

/** Known on the server only: a browser hides the nonce from scripts, and needs it no more. */
export const NonceContext = createContext<string | undefined>(undefined);
