import type { FlowsAnswer } from '@portulan/contract';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { HOME_STATE, type MapState } from '../address/index.js';
import { flowAddress } from '../behaviours/index.js';
import { WorldCanvas } from './world-canvas.js';

/** How many times each layer was drawn. */
const mockDrawn = new Map<string, number>();
const mockMap = {
  ...{ getZoom: () => 3.5, getCenter: () => ({ lng: 12, lat: 40 }), getContainer: () => ({ clientWidth: 1000, clientHeight: 600 }) },
  getBounds: () => ({ getWest: () => -40, getSouth: () => 10, getEast: () => 60, getNorth: () => 65 }),
};

// The engine needs a graphics card: in its place, a map that counts what is laid on it and says when it was moved.
jest.mock('./engine.js', () => ({ engine: null }));
jest.mock('@vis.gl/react-maplibre', () => {
  const { useImperativeHandle } = jest.requireActual<typeof import('react')>('react');
  return {
    Map: ({ ref, children, onMoveEnd }: { ref: never; children: ReactNode; onMoveEnd: () => void }) => {
      useImperativeHandle(ref, () => mockMap as never);
      return (
        <>
          <button type="button" onClick={onMoveEnd}>
            moved
          </button>
          {children}
        </>
      );
    },
    Source: ({ children }: { children: ReactNode }) => children,
    Layer: ({ id }: { id: string }) => {
      mockDrawn.set(id, (mockDrawn.get(id) ?? 0) + 1);
      return null;
    },
    Popup: () => null,
    useMap: () => ({}),
  };
});

const end = (ref: string, lon: number, lat: number) => ({ ref, label: ref, country: ref.slice(-2), lon, lat });
const answer: FlowsAnswer = {
  ...{ level: 'region', shown: 1, total: 1, cooperations: 7, unplaced: 0 },
  ends: [end('region:84', 4.5, 45.5), end('country:SN', -14.5, 14.5)],
  flows: [{ from: 'region:84', to: 'country:SN', count: 7, forms: { twinning: 7 }, themes: {}, first: null, last: null, cooperation: null }],
};
const filter = {};
const known = { address: flowAddress({ filter, lang: 'fr', level: 'region', box: null }), answer };

function MovedMap({ pinned }: { readonly pinned: readonly string[] }) {
  const [state, setState] = useState<MapState>({ ...HOME_STATE, zoom: 3, pinned });
  return (
    <>
      <output>{state.zoom}</output>
      <WorldCanvas {...{ state, filter, known }} onStateChange={setState} lang="fr" label="" picture={null} onReady={() => undefined} />
    </>
  );
}

describe('the whole map', () => {
  beforeEach(() => {
    mockDrawn.clear();
    globalThis.fetch = jest.fn((address: string) =>
      address.includes('flows') ? Promise.resolve({ ok: true, json: () => Promise.resolve(answer) }) : Promise.reject(new Error('away')),
    ) as unknown as typeof fetch;
    globalThis.matchMedia = (() => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof matchMedia;
    globalThis.FontFace = class {} as unknown as typeof FontFace;
    Object.assign(document, { fonts: { add: () => undefined } });
  });

  it('draws none of what lies on it again because it was moved', async () => {
    await act(async () => render(<MovedMap pinned={[]} />));
    await waitFor(() => expect(mockDrawn.get('links-a-form:twinning')).toBeGreaterThan(1));
    mockDrawn.clear();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'moved' })));
    expect(screen.getByRole('status').textContent).toBe('3.5');
    expect([...mockDrawn]).toEqual([]);
  });

  it('draws nothing but the links themselves while they spread out', async () => {
    const frames: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (draw) => frames.push(draw);
    const drawFrame = () => act(async () => frames.splice(0).forEach((draw) => draw(performance.now() + 100)));
    const lit = () => mockDrawn.get('links-lit-form:twinning') ?? 0;
    await act(async () => render(<MovedMap pinned={['country:SN']} />));
    await waitFor(() => expect(lit()).toBeGreaterThan(0));
    await drawFrame();
    const [before, sea, ends] = [lit(), mockDrawn.get('sea'), mockDrawn.get('ends')];
    await drawFrame();
    expect(lit()).toBeGreaterThan(before);
    expect([mockDrawn.get('sea'), mockDrawn.get('ends')]).toEqual([sea, ends]);
  });
});
