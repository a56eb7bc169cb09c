import { apiPaths, sitePaths, type ClearedEntries, type Lang, type networksAnswerSchema } from '@portulan/contract';
import type { EntryRoom } from '@portulan/domain';
import type { RouterContextProvider } from 'react-router';
import type { z } from 'zod';
import { getFromApi } from '../shell/api.js';
import { askedHostContext } from '../shell/asked.js';

const LATEST = 8;

type Context = Pick<RouterContextProvider, 'get'>;
export type Network = z.output<typeof networksAnswerSchema>['items'][number];

interface Card {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly place?: { readonly label: string | null } | null;
}

/** An entry of a front, and where it is shown as the network approved it, or as it is. */
export interface FrontEntry {
  readonly id: string;
  readonly to: string;
  readonly label: string;
  readonly place: string | null;
}

/** What the front of a network shows. */
export interface NetworkFrontData {
  readonly network: Network;
  readonly territories: readonly string[];
  readonly totals: Readonly<Record<EntryRoom, number>>;
  readonly latest: readonly FrontEntry[];
  /** Those that the network approved, in the version it approved. */
  readonly cleared: readonly FrontEntry[];
}

const readNetworks = async (context: Context, lang: Lang): Promise<readonly Network[]> =>
  (await getFromApi<z.output<typeof networksAnswerSchema>>(context, `${apiPaths.networks}?lang=${lang}`)).items;

/** The front of a network by its id; null when there is none. */
export async function loadNetwork(context: Context, id: string, lang: Lang): Promise<NetworkFrontData | null> {
  const network = (await readNetworks(context, lang)).find((one) => one.id === id);
  return network === undefined ? null : loadFront(context, network, lang);
}

/** The front of the network that answers at the host name asked; null where the site itself does. */
export async function loadNetworkOfHost(context: Context, lang: Lang): Promise<NetworkFrontData | null> {
  const host = context.get(askedHostContext);
  // Neither a machine on its own nor a number is the name of a front.
  if (host === null || !/\.[a-z]/i.test(host)) return null;
  const network = (await readNetworks(context, lang)).find((one) => one.host === host.toLowerCase());
  return network === undefined ? null : loadFront(context, network, lang);
}

async function loadFront(context: Context, network: Network, lang: Lang): Promise<NetworkFrontData> {
  const list = (room: EntryRoom, size: number) =>
    getFromApi<{ total: number; items: readonly Card[] }>(context, `${apiPaths[room]}?${new URLSearchParams({ network: network.id, lang, size: String(size), sort: '-updated' })}`);
  const [{ items: approved }, territories, actors, cooperations, projects] = await Promise.all([
    getFromApi<ClearedEntries>(context, `${apiPaths.cleared(network.id)}?lang=${lang}`),
    getFromApi<{ items: readonly { tier: string; code: string; label: string }[] }>(context, `${apiPaths.territories}?lang=${lang}`),
    list('actors', LATEST),
    list('cooperations', 1),
    list('projects', 1),
  ]);
  const named = network.perimeter.flatMap((ref) => territories.items.find(({ tier, code }) => `${tier}:${code}` === ref)?.label ?? []);
  const totals = { actors: actors.total, cooperations: cooperations.total, projects: projects.total };
  const cleared = approved.map(({ id, label }): FrontEntry => ({ id, to: sitePaths.clearedEntry(network.id, id), label, place: null }));
  // Of what it approved a front says nothing of today, the place no more than the name.
  const latest = actors.items.map(({ id, slug, label, place }): FrontEntry => cleared.find((one) => one.id === id) ?? { id, to: sitePaths.actors(slug), label, place: place?.label ?? null });
  return { network, territories: named, totals, latest, cleared };
}
