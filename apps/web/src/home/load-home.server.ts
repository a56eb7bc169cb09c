import {
  apiPaths,
  type CooperationList,
  type FacetValue,
  type FlowsAnswer,
  type Lang,
  type Overview,
  type SdgAnswer,
  type TerritoryAnswer,
  type ThemeAnswer,
  type networksAnswerSchema,
} from '@portulan/contract';
import { COOPERATION_FORMS, type CooperationForm } from '@portulan/domain';
import type { MapLine } from '@portulan/map';
import type { RouterContextProvider } from 'react-router';
import type { z } from 'zod';
import { getFromApi } from '../shell/api.js';

/** As many links as an eye can still tell apart on a map of that size. */
const LINKS_SHOWN = 260;
const COUNTRIES_SHOWN = 12;

type Network = z.output<typeof networksAnswerSchema>['items'][number];

export interface HomeNetwork {
  id: string;
  label: string;
  website: string | null;
  regions: string[];
}

/** A drawn link, with the country at its far end. */
export interface HomeLink extends MapLine {
  country: { code: string; label: string };
}

/** Everything the home page shows; a part that could not be read is empty, and the page stands without it. */
export interface HomeData {
  overview: Overview | null;
  lines: HomeLink[];
  linksTotal: number;
  forms: FacetValue[];
  countries: FacetValue[];
  themes: ThemeAnswer[];
  sdgs: { goal: number; label: string }[];
  networks: HomeNetwork[];
}

type ReadContext = Pick<RouterContextProvider, 'get'>;

/** Reads what the home page shows, all parts at once. */
export async function loadHome(context: ReadContext, lang: Lang): Promise<HomeData> {
  const read = <T>(path: string, query: Record<string, string> = {}): Promise<T | null> =>
    getFromApi<T>(context, `${path}?${new URLSearchParams({ ...query, lang })}`).catch(() => null);

  const [overview, flows, cooperations, themes, sdgs, networks, regions] = await Promise.all([
    read<Overview>(apiPaths.overview),
    read<FlowsAnswer>(apiPaths.flows, { level: 'region', top: String(LINKS_SHOWN) }),
    read<CooperationList>(apiPaths.cooperations, { size: '1', where: 'partner' }),
    read<{ items: ThemeAnswer[] }>(apiPaths.themes),
    read<{ items: SdgAnswer[] }>(apiPaths.sdgs),
    read<{ items: Network[] }>(apiPaths.networks),
    read<{ items: TerritoryAnswer[] }>(apiPaths.territories, { tier: 'region' }),
  ]);

  return {
    overview,
    lines: flows === null ? [] : linesOf(flows),
    linksTotal: flows?.total ?? 0,
    forms: cooperations?.facets.form ?? [],
    countries: (cooperations?.facets.country ?? []).slice(0, COUNTRIES_SHOWN),
    themes: (themes?.items ?? []).filter(({ parent }) => parent === null),
    sdgs: (sdgs?.items ?? []).map(({ goal, label }) => ({ goal, label })),
    networks: (networks?.items ?? []).map((network) => networkOf(network, regions?.items ?? [])),
  };
}

const roundedDegrees = (value: number) => Math.round(value * 100) / 100;

function linesOf({ ends, flows }: FlowsAnswer): HomeLink[] {
  const byRef = new Map(ends.map((end) => [end.ref, end]));
  return flows.flatMap(({ from, to, count, forms }, index) => {
    const start = byRef.get(from);
    const end = byRef.get(to);
    if (start === undefined || end === undefined) return [];
    return {
      id: String(index),
      from: [roundedDegrees(start.lon), roundedDegrees(start.lat)] as const,
      to: [roundedDegrees(end.lon), roundedDegrees(end.lat)] as const,
      form: mainForm(forms),
      label: `${start.label} – ${end.label}`,
      count,
      country: { code: end.country, label: end.label },
    };
  });
}

function mainForm(forms: Partial<Record<CooperationForm, number>>): CooperationForm {
  return COOPERATION_FORMS.reduce((main, form) => ((forms[form] ?? 0) > (forms[main] ?? 0) ? form : main), 'other');
}

function networkOf({ id, label, website, perimeter }: Network, regions: readonly TerritoryAnswer[]): HomeNetwork {
  const names = new Map(regions.map((region) => [`region:${region.code}`, region.label]));
  return { id, label, website, regions: perimeter.flatMap((ref) => names.get(ref) ?? []) };
}
