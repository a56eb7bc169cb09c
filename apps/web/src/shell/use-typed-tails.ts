import { useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { deliverTails } from './typed-tails.js';

/**
 * Sends the server what this person typed and it never got; a page that shows it is read anew, unless somebody writes in it already, or
 * it is the answer to what they sent: that holds more than was kept while they typed.
 */
export function useTypedTails(person: string): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    let isHere = true;
    void deliverTails(person).then((news) => {
      const form = document.querySelector('form[data-subject]');
      if (isHere && form !== null && !form.hasAttribute('data-typed') && !form.hasAttribute('data-sent') && news.includes(form.getAttribute('data-subject') ?? '')) void revalidate();
    });
    return () => {
      isHere = false;
    };
    // Once a page: what is typed in this one is its own affair.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [person]);
}
