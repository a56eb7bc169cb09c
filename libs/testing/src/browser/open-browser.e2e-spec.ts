import type { Browser } from 'playwright-core';
import { carriedChromium } from './carried-chromium.js';
import { openBrowser } from './open-browser.js';
import { systemChromium } from './system-chromium.js';

/** Paints the left half of a canvas by a shader and reads one pixel on each side, as red, green, blue. */
const DRAW_HALF = `
  const canvas = document.createElement('canvas');
  canvas.width = 8; canvas.height = 8;
  const gl = canvas.getContext('webgl2');
  const compile = (kind, source) => {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    return shader;
  };
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl.VERTEX_SHADER, '#version 300 es\\nin vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }'));
  gl.attachShader(program, compile(gl.FRAGMENT_SHADER, '#version 300 es\\nprecision mediump float; out vec4 colour; void main() { colour = vec4(1.0, 0.0, 0.2, 1.0); }'));
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 0, -1, -1, 1, -1, 1, 0, -1, 0, 1]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.clearColor(0, 0, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.drawArrays(gl.TRIANGLES, 0, 6);
  const read = (x) => { const pixel = new Uint8Array(4); gl.readPixels(x, 4, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel); return [...pixel].slice(0, 3); };
  return { left: read(1), right: read(6) };
`;

/** Width on screen of a word, nothing when no font could be found to write it. */
const MEASURE_WORD = `
  const word = document.createElement('span');
  word.textContent = 'Coopération';
  document.body.append(word);
  return word.getBoundingClientRect().width;
`;

const system = systemChromium();
const whenSystem = system === undefined ? describe.skip : describe;
const whenCarried = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;

function itDraws(open: () => Promise<Browser>): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await open();
  });
  afterAll(() => browser.close());

  it('draws with WebGL 2 and reads the pixels back', async () => {
    const page = await browser.newPage();
    const pixels = await page.evaluate(`(() => {${DRAW_HALF}})()`);
    expect(pixels).toEqual({ left: [255, 0, 51], right: [0, 0, 255] });
    await page.close();
  });

  it('has letters to write with', async () => {
    const page = await browser.newPage();
    expect(await page.evaluate(`(() => {${MEASURE_WORD}})()`)).toBeGreaterThan(40);
    await page.close();
  });
}

whenSystem('the Chromium of this machine', () => {
  itDraws(() => openBrowser(system));
});

whenCarried('the Chromium that npm brings', () => {
  itDraws(async () => openBrowser(await carriedChromium()));
});
