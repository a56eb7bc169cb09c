import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import type { PlaceData } from './place-data.js';

/** Title and description of a place's page. One of which nothing is known is read, not indexed. */
export function placeMeta(context: MetaContext & { loaderData?: PlaceData }) {
  return pageMeta(context, (say) => {
    const place = context.loaderData;
    if (place === undefined) return { title: say('places.missing-title'), isUnlisted: true };
    const { label, isAbroad, figures } = place;
    const { cooperations, facing, actors, projects } = figures;
    const description = say(isAbroad ? 'places.meta-abroad' : 'places.meta-french', { label, cooperations, facing });
    return { title: say(isAbroad ? 'places.title-abroad' : 'places.title-french', { label }), description, isUnlisted: cooperations + actors + projects === 0 };
  });
}
