import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { readLang } from '../shell/lang.js';
import type { MetaContext } from '../shell/page-meta.js';
import { loadNetwork } from './load-network.server.js';
import { NetworkFront } from './network-front.js';
import { networkMeta } from './network-meta.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const front = await loadNetwork(context, params['network'] ?? '', readLang(request.url));
  if (front === null) throw data({ code: 'not-found' }, { status: 404 });
  return front;
}

export const meta = (context: MetaContext & { loaderData?: { network: { id: string; label: string } } }) => networkMeta(context, context.loaderData?.network);

/** The front of one network, at its path. */
export default function Network() {
  return <NetworkFront front={useLoaderData<typeof loader>()} />;
}
