import { sitePaths } from '@portulan/contract';
import type { MetaDescriptor } from 'react-router';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';

/** The title of a network's front. Wherever it is met, its address of record is its path on the site. */
export function networkMeta(context: MetaContext, network: { readonly id: string; readonly label: string } | undefined): MetaDescriptor[] {
  const located = network === undefined ? context : { ...context, location: { ...context.location, pathname: sitePaths.network(network.id) } };
  return pageMeta(located, (say) => (network === undefined ? { title: say('networks.missing'), isUnlisted: true } : { title: network.label, description: say('networks.lead', { name: network.label }) }));
}
