import type { ActorKind, CooperationForm } from '@portulan/domain';
import type { LinkTone } from './links/link-tone.js';

/** Degrees, WGS 84: longitude first. */
export type LonLat = readonly [lon: number, lat: number];

/** A place drawn as a dot. `kind` colours it; `url` is where a click leads. */
export interface MapPoint {
  readonly id: string;
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind?: ActorKind;
  readonly url?: string;
}

/** A cooperation link drawn as a curve; `count` (1 by default) is how many cooperations it stands for. */
export interface MapLine {
  readonly id: string;
  readonly from: LonLat;
  readonly to: LonLat;
  readonly form: CooperationForm;
  /** What its colour tells; its form when nothing else is said. */
  readonly tone?: LinkTone;
  readonly label: string;
  readonly count?: number;
  readonly url?: string;
}

/** Degrees. `west` may exceed `east` for a frame across the date line. */
export interface MapBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
