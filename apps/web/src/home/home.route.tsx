import type { LoaderFunctionArgs, MetaFunction } from 'react-router';
import { useLoaderData } from 'react-router';
import { readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { Countries } from './countries.js';
import { Hero } from './hero.js';
import styles from './home.module.css';
import { loadHome } from './load-home.server.js';
import { Networks } from './networks.js';
import { Subjects } from './subjects.js';
import { WaysIn } from './ways-in.js';

export const meta: MetaFunction = (context) =>
  pageMeta(context, (say) => ({ title: say('home.title'), description: say('home.description') }));

export function loader({ context, request }: LoaderFunctionArgs) {
  return loadHome(context, readLang(request.url));
}

/** The answer first: one box, and the picture of what there is to find; then the ways in. */
export default function Home() {
  const home = useLoaderData<typeof loader>();
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
