import { act, fireEvent, render, screen } from '@testing-library/react';
import { MapCanvas } from './map-canvas.js';

const mockLoaded = new Set<string>();

// The engine needs a graphics card: in its place, a map that draws a frame when it is told to.
jest.mock('./engine.js', () => ({ engine: null }));
jest.mock('@vis.gl/react-maplibre', () => ({
  Map: ({ onRender }: { onRender: (event: unknown) => void }) => (
    <button type="button" onClick={() => onRender({ target: { getSource: (id: string) => (mockLoaded.size > 0 ? { id } : undefined), isSourceLoaded: (id: string) => mockLoaded.has(id) } })}>
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
    mockLoaded.clear();
    jest.useFakeTimers();
    globalThis.matchMedia = (() => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof matchMedia;
    globalThis.FontFace = class {} as unknown as typeof FontFace;
    Object.assign(document, { fonts: { add: () => undefined } });
  });
  afterEach(() => jest.useRealTimers());

  it('is shown without its land where that cannot be had', async () => {
    globalThis.fetch = jest.fn(() => Promise.reject(new Error('away')));
    await show();
    expect(onReady).toHaveBeenCalledTimes(1);
  });

  it('does not take the place of its picture before a frame has the land in it, however long that takes', async () => {
    globalThis.fetch = jest.fn(() => new Promise<Response>(() => undefined));
    await show();
    drawFrame();
    mockLoaded.add('coast');
    drawFrame();
    jest.advanceTimersByTime(600_000);
    expect(onReady).not.toHaveBeenCalled();
    mockLoaded.add('land');
    drawFrame();
    drawFrame();
    expect(onReady).toHaveBeenCalledTimes(1);
  });
});
