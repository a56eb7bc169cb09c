import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { NetworkFront, networkMeta } from '../networks/index.js';
import { loadNetworkOfHost } from '../networks/load-network.server.js';
import { readLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { Countries } from './countries.js';
import { Hero } from './hero.js';
import styles from './home.module.css';
import { loadHome } from './load-home.server.js';
import { Networks } from './networks.js';
import { Subjects } from './subjects.js';
import { WaysIn } from './ways-in.js';

export const meta = (context: MetaContext & { loaderData?: { front: { network: { id: string; label: string } } | null } }) => {
  const network = context.loaderData?.front?.network;
  return network === undefined ? pageMeta(context, (say) => ({ title: say('home.title'), description: say('home.description') })) : networkMeta(context, network);
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  const lang = readLang(request.url);
  // A network may have a host name of its own: there, its front is the home.
  const front = await loadNetworkOfHost(context, lang);
  return front === null ? { front, home: await loadHome(context, lang) } : { front, home: null };
}

/** The answer first: one box, and the picture of what there is to find; then the ways in. */
export default function Home() {
  const { front, home } = useLoaderData<typeof loader>();
  if (home === null) return <NetworkFront front={front} />;
  return (
    <>
      <Hero lines={home.lines} forms={home.forms} linksTotal={home.linksTotal} />
      <div className={styles.sections}>
        {home.overview === null ? null : <WaysIn overview={home.overview} />}
        <Countries countries={home.countries} total={home.overview?.countries} />
        <Subjects themes={home.themes} sdgs={home.sdgs} />
        <Networks networks={home.networks} />
      </div>
    </>
  );
}
