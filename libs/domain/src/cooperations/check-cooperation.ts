import { isFrenchSide, type ActorKind } from '../actors/index.js';
import { checkPeriod, type PeriodRefusalCode, type Refusal } from '../curation/index.js';
import { checkLabels, type LabelsRefusalCode } from '../taxonomy/index.js';
import type { CooperationContent } from './cooperation.js';

export type CooperationRefusalCode =
  | 'french-side-missing'
  | 'partner-side-missing'
  | 'sides-not-different'
  | 'side-misplaced'
  | 'actor-unknown'
  | PeriodRefusalCode
  | LabelsRefusalCode;

/** What a cooperation must know of the actors on its sides. */
export interface SideActor {
  readonly kind: ActorKind;
  readonly country: string;
}

type Found = Refusal<CooperationRefusalCode>;

/**
 * Every rule of a cooperation: a French side and a partner side that differ, at least one actor of each truly French
 * and truly abroad; dates in order.
 *
 * @param actors those its sides name, by id
 */
export function checkCooperation(cooperation: CooperationContent, actors: ReadonlyMap<string, SideActor>): readonly Found[] {
  return [...checkSides(cooperation, actors), ...checkPeriod(cooperation), ...checkLabels(cooperation)];
}

function* checkSides({ frenchIds, partnerIds }: CooperationContent, actors: ReadonlyMap<string, SideActor>): Generator<Found> {
  const both = [...frenchIds, ...partnerIds];
  for (const id of both) {
    if (!actors.has(id)) yield { code: 'actor-unknown', sentence: `There is no actor ${id}.`, field: 'frenchIds' };
  }
  if (frenchIds.some((id) => partnerIds.includes(id))) {
    yield { code: 'sides-not-different', sentence: 'An actor does not cooperate with itself: it stands on one side only.', field: 'partnerIds' };
  }
  const french = frenchIds.flatMap((id) => actors.get(id) ?? []);
  const partners = partnerIds.flatMap((id) => actors.get(id) ?? []);
  if (french.some(({ kind }) => kind === 'partner-government')) {
    yield { code: 'side-misplaced', sentence: 'A government abroad stands on the partner side.', field: 'frenchIds' };
  }
  if (partners.some(({ kind }) => kind === 'authority')) {
    yield { code: 'side-misplaced', sentence: 'A French authority stands on the French side.', field: 'partnerIds' };
  }
  if (!french.some(isFrenchSide)) {
    yield { code: 'french-side-missing', sentence: 'A cooperation has at least one French actor.', field: 'frenchIds' };
  }
  if (partners.every(isFrenchSide)) {
    yield { code: 'partner-side-missing', sentence: 'A cooperation has at least one partner abroad.', field: 'partnerIds' };
  }
}
