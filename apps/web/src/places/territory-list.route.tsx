import { apiPaths, sitePaths, type TerritoryAnswer } from '@portulan/contract';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getFromApi } from '../shell/api.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { PlaceList } from './place-list.js';

/** Régions and départements; communes and EPCIs are reached by name or from these. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { items } = await getFromApi<{ items: TerritoryAnswer[] }>(context, inLang(apiPaths.territories, readLang(request.url)));
  return items.map(({ tier, code, label, region }) => ({ tier, code, label, region }));
}

export const meta = (context: MetaContext) =>
  pageMeta(context, (say) => ({ title: say('places.territories'), description: say('places.territories-lead') }));

/** The régions of France with their départements. */
export default function TerritoryListPage() {
  const territories = useLoaderData<typeof loader>();
  const { say } = useWords();
  const regions = territories.filter(({ tier }) => tier === 'region');
  return (
    <PlaceList
      title={say('places.territories')}
      lead={say('places.territories-lead')}
      groups={regions.map((region) => ({
        id: `region-${region.code}`,
        title: region.label,
        to: sitePaths.territories('region', region.code),
        items: territories
          .filter(({ tier, region: home }) => tier === 'departement' && home === region.code)
          .map(({ code, label }) => ({ to: sitePaths.territories('departement', code), label })),
      }))}
    />
  );
}
