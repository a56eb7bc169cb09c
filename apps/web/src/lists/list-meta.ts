import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import type { ListRoom } from './list-room.js';

/** Title and description of a list. Filtered lists are many and say the same: only the bare one is for search engines. */
export function listMeta(room: ListRoom, context: MetaContext) {
  const params = new URLSearchParams(context.location.search);
  const words = params.get('q')?.trim() ?? '';
  params.delete('lang');
  return pageMeta(context, (say) => ({
    title: [words, say(`${room}.title`)].filter(Boolean).join(' · '),
    description: say(`${room}.lead`),
    isUnlisted: params.size > 0,
  }));
}
