import { useEffect, useRef } from 'react';
import type { FoundThing } from './relations.js';

const GIVEN = 'portulan:given';

interface Given {
  readonly field: string;
  readonly thing: FoundThing;
}

/** Gives a field of a form something that was found elsewhere on the page: the seat that an official list knows. */
export const giveThing = (form: HTMLFormElement, given: Given): boolean => form.dispatchEvent(new CustomEvent<Given>(GIVEN, { detail: given, bubbles: true }));

/** Takes what is given to a field. */
export function useGiven(field: string, onGiven: (thing: FoundThing) => void): void {
  const latest = useRef(onGiven);
  useEffect(() => {
    latest.current = onGiven;
  });
  useEffect(() => {
    const take = (event: Event) => {
      const { detail } = event as CustomEvent<Given>;
      if (detail.field === field) latest.current(detail.thing);
    };
    document.addEventListener(GIVEN, take);
    return () => document.removeEventListener(GIVEN, take);
  }, [field]);
}
