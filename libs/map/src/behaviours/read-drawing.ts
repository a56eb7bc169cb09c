/**
 * Renderers that paint by the processor, by what they call themselves: those of Chromium, of Mesa and of Windows. Chromium does not
 * count the first as a "major performance caveat", which is what one would ask for otherwise.
 */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** How the browser draws a living map: with a graphics card, by the processor alone, or not at all. */
export function readDrawing(): 'quickly' | 'slowly' | 'not' {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (gl === null) return 'not';
    // Some browsers tell it only here, others no longer do.
    const told = gl.getExtension('WEBGL_debug_renderer_info');
    return BY_PROCESSOR.test(String(gl.getParameter(told?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER))) ? 'slowly' : 'quickly';
  } catch {
    return 'not';
  }
}
