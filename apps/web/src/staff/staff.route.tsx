import { sitePaths } from '@portulan/contract';
import { buttonClass, State } from '@portulan/ui';
import type { MetaFunction } from 'react-router';
import { WindRose } from '../shell/mark/wind-rose.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';

export const meta: MetaFunction = (context) =>
  pageMeta(context, (say) => ({ title: say('staff.title'), description: say('staff.body'), isUnlisted: true }));

/** The place of the back office, which is still to come: it says so, and what serves meanwhile. */
export default function Staff() {
  const { say } = useWords();
  return (
    <State
      level={1}
      title={say('staff.title')}
      picture={<WindRose size={132} />}
      actions={
        <>
          <SiteLink to={`${sitePaths.about}#contact`} className={buttonClass({ kind: 'primary' })}>
            {say('staff.contact')}
          </SiteLink>
          <SiteLink to="/" className={buttonClass()}>
            {say('shell.error.home')}
          </SiteLink>
        </>
      }
    >
      <p>{say('staff.body')}</p>
      <p>{say('staff.meanwhile')}</p>
    </State>
  );
}
