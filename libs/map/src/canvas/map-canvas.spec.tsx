import { act, fireEvent, render, screen } from '@testing-library/react';
import { MapCanvas } from './map-canvas.js';

const mockLayers = new Set<string>();
const mockLoaded = new Set<string>();

// The engine needs a graphics card: in its place, a map that draws a frame when it is told to.
jest.mock('./engine.js', () => ({ engine: null }));
jest.mock('@vis.gl/react-maplibre', () => ({
  Map: ({ onRender }: { onRender: (event: unknown) => void }) => (
    <button type="button" onClick={() => onRender({ target: { getLayer: (id: string) => (mockLayers.has(id) ? { id } : undefined), isSourceLoaded: (id: string) => mockLoaded.has(id) } })}>
      a frame
    </button>
  ),
  useMap: () => ({}),
}));

describe('a living map', () => {
  const onReady = jest.fn();
  const show = () => act(async () => render(<MapCanvas lang="fr" label="" projection="flat" onReady={onReady} children={null} />));
  const drawFrame = () => fireEvent.click(screen.getByRole('button', { name: 'a frame' }));

  beforeEach(() => {
    onReady.mockClear();
    mockLayers.clear();
    mockLoaded.clear();
    jest.useFakeTimers();
    globalThis.matchMedia = (() => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof matchMedia;
    globalThis.FontFace = class {} as unknown as typeof FontFace;
    Object.assign(document, { fonts: { add: () => undefined } });
  });
  afterEach(() => jest.useRealTimers());

  it('does not take the place of its picture before a frame has the land in it, however long that takes', async () => {
    await show();
    drawFrame();
    // An engine that has no layer yet to draw calls its sources loaded.
    mockLoaded.add('ground');
    drawFrame();
    mockLoaded.clear();
    mockLayers.add('land');
    drawFrame();
    jest.advanceTimersByTime(600_000);
    expect(onReady).not.toHaveBeenCalled();
    mockLoaded.add('ground');
    drawFrame();
    drawFrame();
    expect(onReady).toHaveBeenCalledTimes(1);
  });
});
