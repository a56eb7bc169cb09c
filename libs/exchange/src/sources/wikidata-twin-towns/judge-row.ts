import { askFor, refuseRow } from '../../import/index.js';
import type { RowPlan } from '../../import/index.js';
import { isUnlabelled, resolveTerritory } from '../../resolution/index.js';
import type { Gazetteer, OfficialTerritory, TerritoryResolution } from '../../resolution/index.js';
import type { TwinEnd } from './read-ends.js';

/** A row that can become a cooperation. */
export interface TwinPair {
  readonly territory: OfficialTerritory;
  readonly partner: TwinEnd & { readonly country: string };
}

export type Judgement =
  | { readonly pair: TwinPair; readonly notes: readonly string[] }
  | { readonly pair: null; readonly plan: RowPlan; readonly notes: readonly string[] };

const REASONS = {
  'unknown-name': 'no commune, département, EPCI or région has that name',
  'too-far': 'places of that name lie elsewhere',
  ambiguous: 'several places of that name lie near its point',
} as const;

function noteOf(resolution: TerritoryResolution): string {
  if (resolution.found === null) return 'French end not resolved';
  return resolution.way === 'tier'
    ? `French end resolved to a ${resolution.found.tier}`
    : `French end resolved to a commune by ${resolution.way.replace('-', ' ')}`;
}

function askForTerritory(end: TwinEnd, resolution: TerritoryResolution & { found: null }): RowPlan {
  const candidates = resolution.candidates.slice(0, 5).map(({ label, code }) => `${label} (${code})`);
  const where = end.weighed.point === null ? 'no point given' : `point ${end.weighed.point.lat}, ${end.weighed.point.lon}`;
  const known = candidates.length > 0 ? ` Known of that name: ${candidates.join(', ')}.` : '';
  return askFor(
    `territory-${resolution.reason}`,
    `"${end.label}" was not recognised in the official lists (${where}): ${REASONS[resolution.reason]}.${known} Give the official name, or leave the row out.`,
  );
}

/** Decides whether a row links a French territory with a place abroad, and which territory that is. */
export function judgeRow(gazetteer: Gazetteer, [origin, destination]: readonly [TwinEnd, TwinEnd]): Judgement {
  if (origin.label === '' || destination.label === '') {
    return { pair: null, plan: refuseRow('town-missing', 'The name of one of the two towns is empty.'), notes: [] };
  }
  if (!origin.isFrench && !destination.isFrench) {
    const plan = refuseRow('no-french-side', `Neither "${origin.label}" (${origin.countryLabel}) nor "${destination.label}" (${destination.countryLabel}) is in France: only links with France are kept.`);
    return { pair: null, plan, notes: [] };
  }
  const [french, partner] = origin.isFrench ? [origin, destination] : [destination, origin];
  const resolution = resolveTerritory(gazetteer, french.label, french.weighed.point);
  const notes = [noteOf(resolution)];
  if (partner.isFrench) {
    const plan = refuseRow('not-international', `"${origin.label}" and "${destination.label}" are both in France: a cooperation links France with another country.`);
    return { pair: null, plan, notes };
  }
  if (partner.country === null) {
    const plan = askFor('country-unknown', `"${partner.countryLabel}", given as the country of "${partner.label}", is no country of today: say in which country the place lies.`);
    return { pair: null, plan, notes };
  }
  if (isUnlabelled(partner.label)) {
    const plan = askFor('partner-unlabelled', `The partner has no name in this file, only the number ${partner.label}: look it up and give its name.`);
    return { pair: null, plan, notes };
  }
  if (resolution.found === null) return { pair: null, plan: askForTerritory(french, resolution), notes };
  return { pair: { territory: resolution.found, partner: { ...partner, country: partner.country } }, notes };
}
