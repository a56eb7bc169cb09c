import { runInThisContext } from 'node:vm';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { PageAddressProvider } from '../shell/page-address.js';
import { WordsContext } from '../shell/words.js';
import actors from '../words/fr/actors.json';
import campaigns from '../words/fr/campaigns.json';
import cooperations from '../words/fr/cooperations.json';
import curation from '../words/fr/curation.json';
import entries from '../words/fr/entries.json';
import forms from '../words/fr/forms.json';
import lists from '../words/fr/lists.json';
import projects from '../words/fr/projects.json';
import sharing from '../words/fr/sharing.json';
import { speakFrench } from '../words/speak-french.js';

const french = speakFrench(actors, campaigns, cooperations, curation, entries, forms, lists, projects, sharing);

// The simulated page has an AbortController of its own, which Node's Request refuses; the router uses both.
const { AbortController: NodeAbortController, AbortSignal: NodeAbortSignal } = runInThisContext('globalThis') as typeof globalThis;
Object.assign(globalThis, { AbortController: NodeAbortController, AbortSignal: NodeAbortSignal });

// What every browser has and the simulated page leaves out: a style sheet's powers, what is in sight (nothing), what can be drawn (nothing).
HTMLCanvasElement.prototype.getContext = () => null;
Object.assign(globalThis, {
  CSS: { supports: () => true },
  IntersectionObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});

export interface RenderedPage extends RenderResult {
  /** Where the router stands: path and query. */
  address(): string;
  /** How many steps back there are. */
  steps(): number;
  goBack(): Promise<void>;
}

/**
 * A page of these rooms in a router and in French, for the specs.
 *
 * @param loader answers each navigation, as the server would; holds it until its promise settles
 */
export async function renderPage(
  page: ReactNode,
  address: string,
  loader: (address: string) => unknown = () => null,
): Promise<RenderedPage> {
  const router = createMemoryRouter(
    [
      {
        path: '*',
        element: <PageAddressProvider>{page}</PageAddressProvider>,
        loader: async ({ request }) => {
          const { pathname, search } = new URL(request.url);
          return (await loader(`${pathname}${search}`)) ?? null;
        },
      },
    ],
    { initialEntries: [address], hydrationData: { loaderData: { '0': null } } },
  );
  const tree = (
    <WordsContext value={french}>
      <RouterProvider router={router} />
    </WordsContext>
  );
  let pushes = 0;
  router.subscribe(({ historyAction, navigation, location }) => {
    if (navigation.state === 'idle' && historyAction === 'PUSH' && location !== undefined) pushes += 1;
  });
  return {
    ...render(tree),
    address: () => router.state.location.pathname + router.state.location.search,
    steps: () => pushes,
    goBack: () => router.navigate(-1),
  };
}
