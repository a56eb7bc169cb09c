import type { Lang } from '@portulan/contract';
import { memo } from 'react';
import { useSteady } from '../behaviours/index.js';
import {
  AreaLayers,
  ClusterLayers,
  CountryShades,
  EndLayers,
  Ground,
  LinkLayers,
  LitLayers,
  PinLayers,
  PlaceDots,
  type PinSpot,
} from '../layers/index.js';
import type { LonLat } from '../marks.js';
import type { MapPalette } from '../palette/index.js';
import type { ShadedFigures } from '../shades/index.js';
import type { DrawnLinks } from './use-drawn-links.js';

const NOTHING: readonly string[] = [];

type DrawnParts = 'shapes' | 'litShapes' | 'spreadsFrom' | 'isFromPartner' | 'ends' | 'litEnds' | 'namedCountries';

interface WorldLayersProps extends Pick<DrawnLinks, DrawnParts> {
  readonly palette: MapPalette;
  readonly lang: Lang;
  readonly isStill: boolean;
  readonly hasLinks: boolean;
  readonly hasActors: boolean;
  readonly hasProjects: boolean;
  /** Filters and language, as the tiles take them. */
  readonly query: string;
  readonly figures: ShadedFigures | null;
  /** ISO codes of the countries that are looked at. */
  readonly litCountries: readonly string[];
  /** The areas that the filters keep to: closed rings. */
  readonly rings: readonly (readonly LonLat[])[];
  readonly pins: readonly PinSpot[];
  readonly areSeveral: boolean;
}

/** Everything that lies on the whole map, from below. Nothing of it is drawn again because the map was moved. */
export const WorldLayers = memo(function WorldLayers({ palette, lang, isStill, query, figures, rings, ...shown }: WorldLayersProps) {
  const areShaded = figures !== null;
  const isQuiet = shown.litShapes !== null;
  const written = useSteady(shown.hasLinks && shown.hasActors ? shown.ends.features.map(({ properties }) => properties.name).sort() : NOTHING);
  return (
    <>
      <Ground palette={palette} lang={lang} lit={shown.litCountries} named={shown.namedCountries} areShaded={areShaded} />
      {figures === null ? null : <CountryShades palette={palette} values={figures.countries} classes={figures.classes} />}
      <AreaLayers palette={palette} rings={rings} />
      {shown.hasLinks ? (
        <>
          <PlaceDots palette={palette} query={query} isQuiet={isQuiet} />
          {shown.shapes.map((generation) => (
            <LinkLayers key={`${generation.slot} ${generation.key}`} palette={palette} links={generation} isQuiet={isQuiet} areEdged={areShaded} />
          ))}
          <LitLayers
            palette={palette}
            links={shown.litShapes}
            spreadsFrom={shown.spreadsFrom}
            isFromPartner={shown.isFromPartner}
            isStill={isStill}
            areEdged={areShaded}
          />
          <EndLayers palette={palette} ends={shown.ends} lit={shown.litEnds} areCovered={shown.hasActors || shown.hasProjects} />
        </>
      ) : null}
      {shown.hasActors ? <ClusterLayers layer="actors" palette={palette} query={query} written={written} /> : null}
      {shown.hasProjects ? <ClusterLayers layer="projects" palette={palette} query={query} /> : null}
      {shown.hasLinks ? <PinLayers palette={palette} pins={shown.pins} areSeveral={shown.areSeveral} /> : null}
    </>
  );
});
