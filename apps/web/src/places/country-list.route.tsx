import { apiPaths, sitePaths, type CountryAnswer } from '@portulan/contract';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { getFromApi } from '../shell/api.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { PlaceList } from './place-list.js';

/** Countries with at least one cooperation, then the others. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { items } = await getFromApi<{ items: CountryAnswer[] }>(context, inLang(apiPaths.countries, readLang(request.url)));
  const abroad = items.filter(({ code }) => code !== 'FR').map(({ code, label, cooperationCount }) => ({ code, label, count: cooperationCount }));
  return { linked: abroad.filter(({ count }) => count > 0), others: abroad.filter(({ count }) => count === 0) };
}

export const meta = (context: MetaContext) =>
  pageMeta(context, (say) => ({ title: say('places.countries'), description: say('places.countries-lead') }));

/** Every country by its name, with how many cooperations reach it. */
export default function CountryListPage() {
  const { linked, others } = useLoaderData<typeof loader>();
  const { say } = useWords();
  const toItem = ({ code, label, count }: { code: string; label: string; count: number }) => ({ to: sitePaths.countries(code), label, count });
  return (
    <PlaceList
      title={say('places.countries')}
      lead={say('places.countries-lead')}
      groups={[
        { id: 'lies', title: say('places.countries-linked', { count: linked.length }), items: linked.map(toItem) },
        { id: 'autres', title: say('places.countries-others'), items: others.map(toItem) },
      ]}
    />
  );
}
