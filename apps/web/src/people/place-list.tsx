import { useWords } from '../shell/words.js';

/** Where things of a person stand, by the words people have for it; a table that is newer than the words keeps its name. */
export function PlaceList({ places }: { places: readonly { readonly place: string; readonly count: number }[] }) {
  const { say, knows } = useWords();
  return (
    <ul>
      {places.map(({ place, count }) => (
        <li key={place}>{say('privacy.place-count', { place: knows(`privacy.place.${place}`) ? say(`privacy.place.${place}`) : place, count })}</li>
      ))}
    </ul>
  );
}
