/** A hand that rests this long has written its word. */
export const TYPING_REST_MILLISECONDS = 700;

/**
 * Starts something heavy when the page has nothing else to do and nobody is typing in it: a key struck meanwhile would
 * wait for it.
 *
 * @returns gives it up
 */
export function afterTyping(start: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener('input', postpone, { capture: true });
  };
  const go = () => {
    stop();
    start();
  };
  const postpone = () => {
    clearTimeout(timer);
    timer = setTimeout(go, TYPING_REST_MILLISECONDS);
  };
  document.addEventListener('input', postpone, { capture: true });
  // What the page itself still has to do comes first.
  timer = setTimeout(go, 0);
  return stop;
}
