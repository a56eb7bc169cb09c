import {
  apiPaths,
  sitePaths,
  type ActorList,
  type CooperationList,
  type CountryPlaceAnswer,
  type FlowLevel,
  type FlowsAnswer,
  type PlaceFiguresAnswer,
  type ProjectList,
  type TerritoryPlaceAnswer,
} from '@portulan/contract';
import { redirect, type LoaderFunctionArgs } from 'react-router';
import { getFromApi, publicUrlContext } from '../shell/api.js';
import { inLang, readLang } from '../shell/lang.js';
import type { NamedPlace, PlaceData, StrongPartner } from './place-data.js';

/** Rows that stand on the page; the lists hold the others. */
const COOPERATIONS_SHOWN = 100;
const ACTORS_SHOWN = 6;
const PROJECTS_SHOWN = 6;
const PARTNERS_SHOWN = 15;
/** As many lines from town to town as a small map can bear; beyond, ends are gathered. */
const LINES_SHOWN = 150;

type LoaderArgs = Pick<LoaderFunctionArgs, 'context' | 'request' | 'params'>;

/** A country by its code; in small letters it leads to the address in capitals. */
export async function loadCountry({ context, request, params }: LoaderArgs): Promise<PlaceData> {
  const lang = readLang(request.url);
  const code = params['code'] ?? '';
  const apiAddress = inLang(apiPaths.country(code), lang);
  const { figures, label, lon, lat, ...country } = await getFromApi<CountryPlaceAnswer>(context, apiAddress, undefined, { signal: request.signal });
  if (country.code !== code) throw redirect(inLang(sitePaths.countries(country.code), lang), 308);
  const place = { tier: 'country', code, label } as const;
  return loadAround({ context, request }, { ...place, ...pointOf(lon, lat), figures, within: [], population: null, formerNames: [], apiAddress });
}

/** A French territory by `region-93`; a code alone and a former code lead to that address. */
export async function loadTerritory({ context, request, params }: LoaderArgs): Promise<PlaceData> {
  const lang = readLang(request.url);
  const asked = params['code'] ?? '';
  const [, tier = '', own = ''] = /^([a-z]+)-(.+)$/.exec(asked) ?? [];
  const ref = tier === '' ? asked : `${tier}:${own.toUpperCase()}`;
  const apiAddress = inLang(apiPaths.territory(ref), lang);
  const { lon, lat, ...territory } = await getFromApi<TerritoryPlaceAnswer>(context, apiAddress, undefined, { signal: request.signal });
  if (asked !== `${territory.tier}-${territory.code}`) throw redirect(inLang(sitePaths.territories(territory.tier, territory.code), lang), 308);
  return loadAround({ context, request }, { ...territory, ...pointOf(lon, lat), apiAddress });
}

const pointOf = (lon: number | null, lat: number | null) => ({ point: lon === null || lat === null ? null : { lon, lat } });

type Known = NamedPlace & Pick<PlaceData, 'point' | 'figures' | 'within' | 'population' | 'formerNames' | 'apiAddress'>;

/** What is around a place that was found: its cooperations, partners, actors, projects and lines. */
async function loadAround({ context, request }: Pick<LoaderArgs, 'context' | 'request'>, known: Known): Promise<PlaceData> {
  const lang = readLang(request.url);
  const { tier, code, figures } = known;
  const isAbroad = tier === 'country' && code !== 'FR';
  const queryOf = (where: string) => new URLSearchParams({ [tier]: code, where }).toString();
  const queries = { linked: queryOf(isAbroad ? 'partner' : 'seat'), seated: queryOf('seat'), acting: queryOf('action') };
  const ask = <Answer>(address: string) => getFromApi<Answer>(context, inLang(address, lang), undefined, { signal: request.signal });
  const flowsOf = (level: FlowLevel, top: number) =>
    ask<FlowsAnswer>(`${apiPaths.flows}?${queries.linked}&level=${level}&top=${top}`).catch(() => null);
  const [cooperations, gathered, flows, actors, projects] = await Promise.all([
    ask<CooperationList>(`${apiPaths.cooperations}?${queries.linked}&sort=name&size=${COOPERATIONS_SHOWN}`),
    flowsOf(isAbroad ? 'region' : 'country', 300),
    flowsOf(lineLevel(known, figures), LINES_SHOWN),
    ask<ActorList>(`${apiPaths.actors}?${queries.seated}&sort=name&size=${ACTORS_SHOWN}`),
    ask<ProjectList>(`${apiPaths.projects}?${queries.acting}&sort=-updated&size=${PROJECTS_SHOWN}`),
  ]);
  const partners = gathered === null ? [] : gatherPartners(gathered, isAbroad);
  return {
    ...known,
    ...{ lang, ref: `${tier}:${code}`, isAbroad, queries, flows, publicUrl: context.get(publicUrlContext) },
    ...{ cooperations: cooperations.items, forms: cooperations.facets.form ?? [], themes: cooperations.facets.theme ?? [] },
    ...{ partners: partners.slice(0, PARTNERS_SHOWN), partnerTotal: partners.length },
    ...{ actors: actors.items, projects: projects.items },
  };
}

/** From town to town when there are few links; else the ends are gathered. */
function lineLevel({ tier }: NamedPlace, { cooperations }: PlaceFiguresAnswer): FlowLevel {
  if (cooperations <= LINES_SHOWN || tier === 'commune' || tier === 'epci') return 'place';
  return tier === 'region' ? 'region' : 'departement';
}

/** The ends on the other side, each once, with all its cooperations. */
function gatherPartners({ ends, flows }: FlowsAnswer, isAbroad: boolean): StrongPartner[] {
  const labels = new Map(ends.map(({ ref, label }) => [ref, label]));
  const counts = new Map<string, number>();
  for (const { from, to, count } of flows) {
    const other = isAbroad ? from : to;
    counts.set(other, (counts.get(other) ?? 0) + count);
  }
  return [...counts]
    .map(([ref, count]) => ({ ref, count, label: labels.get(ref) ?? ref }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'fr'));
}
