import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { readLang } from './shell/lang.js';
import { learnWords } from './shell/words.js';
import { loadWords } from './words/catalogues.js';

const lang = readLang(window.location.href);
learnWords(lang, ...(await loadWords(lang, window.location.pathname)));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});

// Absent where the connection is not safe; the site is the same without it, but for the page shown when away from the network.
// A page in a frame without an origin of its own may not even ask for it.
const worker = window.origin === 'null' ? undefined : (navigator.serviceWorker as ServiceWorkerContainer | undefined);
const registerWorker = () => void worker?.register('/service-worker.js').catch(() => undefined);
if (document.readyState === 'complete') registerWorker();
else window.addEventListener('load', registerWorker, { once: true });
