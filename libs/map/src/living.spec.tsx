import { act, fireEvent, render, screen } from '@testing-library/react';
import { useEffect } from 'react';
import { Living } from './living.js';

const RENDERERS = {
  card: 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
  processor: 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
} as const;

/** The browser of this page draws with a graphics card, by its processor, or not at all. */
function drawsBy(means: keyof typeof RENDERERS | 'nothing') {
  const gl = means === 'nothing' ? null : { RENDERER: 7937, getExtension: () => null, getParameter: (name: number) => (name === 7937 ? RENDERERS[means] : null) };
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(gl as never);
}

let draw: () => void = () => undefined;

function Canvas({ onReady }: { readonly onReady: () => void }) {
  useEffect(() => {
    draw = onReady;
  }, [onReady]);
  return <canvas data-testid="living" tabIndex={0} />;
}

const onUnable = jest.fn();
const show = (wakeWord?: string) =>
  render(
    <Living atOnce picture={<p>picture</p>} onUnable={onUnable} {...(wakeWord !== undefined && { wakeWord })}>
      {(onReady) => <Canvas onReady={onReady} />}
    </Living>,
  );
const begin = () => act(async () => jest.advanceTimersByTimeAsync(50));
const button = () => screen.queryByRole<HTMLButtonElement>('button', { name: 'Carte interactive' });

describe('a living map', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    onUnable.mockClear();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('comes by itself where there is a graphics card', async () => {
    drawsBy('card');
    show('Carte interactive');
    await begin();
    expect([screen.queryByTestId('living') !== null, button()]).toEqual([true, null]);
  });

  it('waits to be asked for where each move would hold up the page, and takes the focus of who asked', async () => {
    drawsBy('processor');
    show('Carte interactive');
    await begin();
    expect(screen.queryByTestId('living')).toBeNull();
    button()?.focus();
    fireEvent.click(button() as HTMLButtonElement);
    expect([screen.queryByTestId('living') !== null, button()?.getAttribute('aria-busy')]).toEqual([true, 'true']);
    act(() => draw());
    expect([button(), document.activeElement]).toEqual([null, screen.getByTestId('living')]);
  });

  it('comes by itself all the same where it is what the page is for', async () => {
    drawsBy('processor');
    show();
    await begin();
    expect(screen.queryByTestId('living')).not.toBeNull();
  });

  it('leaves the picture, and says so, where nothing can be drawn', async () => {
    drawsBy('nothing');
    show('Carte interactive');
    await begin();
    expect([screen.queryByTestId('living'), button(), onUnable.mock.calls.length]).toEqual([null, null, 1]);
  });
});
