import type { AppliedFilter } from '@portulan/contract';
import type { MapCamera } from '@portulan/map';
import { useCallback, useRef } from 'react';
import { useRouteLoaderData } from 'react-router';
import { wordsOfFilter } from '../lists/index.js';
import { useWords } from '../shell/words.js';
import { composePicture } from './compose-picture.js';
import { readLegend } from './legend-signs.js';

/**
 * A map's camera, the element it stands in, and how to take its picture with everything that must be said beside.
 *
 * @param shown what the map shows, in a sentence
 */
export function useMapPicture(shown: string, applied: readonly AppliedFilter[]) {
  const { say, day } = useWords();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const camera = useRef<MapCamera>(null);
  const place = useRef<HTMLDivElement>(null);
  const takePicture = useCallback(async () => {
    const drawn = (await camera.current?.picture()) ?? null;
    if (drawn === null || place.current === null) return null;
    const filters = applied.map((filter) => wordsOfFilter(filter, say)).join(' · ');
    return composePicture(drawn, {
      title: say('map.title'),
      subject: filters === '' ? shown : `${shown} ${say('sharing.filters', { filters })}`,
      legend: readLegend(place.current),
      notes: [say('sharing.source', { date: day(Date.now()) }), (root?.publicUrl ?? '') + location.pathname + location.search],
    });
  }, [applied, shown, day, root, say]);
  return { camera, place, takePicture };
}
