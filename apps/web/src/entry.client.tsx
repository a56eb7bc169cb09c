import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { readLang } from './shell/lang.js';
import { learnWords } from './shell/words.js';
import { loadWords } from './words/catalogues.js';

const lang = readLang(window.location.href);
learnWords(lang, await loadWords(lang));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
