import { useEffect, type RefObject } from 'react';

const WRONG = '[aria-invalid="true"], [data-wrong]';
/** The button that Ctrl and Enter press. */
const SAVES = '[data-saves]';

/**
 * Makes a form quick by keyboard: Ctrl and Enter (or ⌘ and Enter) save from anywhere in it, and a form that comes back
 * refused opens at the first field that is wrong.
 *
 * @param inside anything that stands in the form
 */
export function useFormKeys(inside: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const form = inside.current?.form;
    if (form === null || form === undefined) return undefined;
    form.querySelector<HTMLElement>(WRONG)?.focus();
    const save = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>(SAVES));
    };
    form.addEventListener('keydown', save);
    return () => form.removeEventListener('keydown', save);
  }, [inside]);
}
