import { apiPaths, sitePaths, type OwnProposalAnswer } from '@portulan/contract';
import { Button, Tag } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { curationStyles, sayValue, useRefusalWords } from '../curation/index.js';
import { readLists } from '../curation/read-entry.server.js';
import { askAccount, type Asking } from '../people/ask-account.server.js';
import { readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contribute.follow'), isUnlisted: true }));

const tokenOf = ({ request }: Asking) => new URL(request.url).searchParams.get('jeton') ?? '';

export async function loader(args: LoaderFunctionArgs) {
  const answer = await askAccount<OwnProposalAnswer>(args, 'POST', `${apiPaths.contributions}/follow`, { token: tokenOf(args) || '-' });
  const lists = await readLists(args, readLang(args.request.url));
  return answer.ok ? { lists, proposal: answer.body, refused: null } : { lists, proposal: null, refused: answer.refused };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const deed = form.get('intent') === 'withdraw' ? 'withdraw' : 'confirm';
  const answer = await askAccount(args, 'POST', `${apiPaths.contributions}/${deed}`, { token: tokenOf(args) || '-' });
  return answer.ok ? data({ done: deed } as const) : data({ refused: answer.refused }, { status: answer.refused.status });
}

/** What became of a proposal, for whoever holds its link; the first visit confirms the address by one press. */
export default function FollowUp() {
  const words = useWords();
  const { say, day } = words;
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  if (loaded.proposal === null) {
    return (
      <div className={styles.page}>
        <header className={styles.intro}>
          <h1>{say('contribute.follow')}</h1>
          <p className={curationStyles.refused} role="alert">
            {sayRefusal(loaded.refused)}
          </p>
          <p>
            <SiteLink to={sitePaths.contribute}>{say('contribute.again')}</SiteLink>
          </p>
        </header>
      </div>
    );
  }
  const { proposal, lists } = loaded;
  const { sort, room, state, submittedAt, changes, acceptedFields, answer, entry, names } = proposal as OwnProposalAnswer;
  const isOpen = state === 'unconfirmed' || state === 'waiting';
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('contribute.follow')}</h1>
        <p>
          {say(`contribute.sort.${sort}`, { room: say(`curation.room.${room}`) })}
          {', '}
          {say('contribute.sent-on', { day: day(submittedAt) })}
        </p>
        {entry !== null && (
          <p>
            <SiteLink to={sitePaths[room](entry.slug)}>{entry.label}</SiteLink>
          </p>
        )}
      </header>
      {result !== undefined && 'refused' in result ? (
        <p className={curationStyles.refused} role="alert">
          {sayRefusal(result.refused)}
        </p>
      ) : (
        <div className={state === 'unconfirmed' ? curationStyles.conflict : curationStyles.told} role="status">
          <p>{say(`contribute.state.${state}`)}</p>
          {answer !== null && <p>{say('contribute.answer', { answer })}</p>}
        </div>
      )}
      {Object.keys(changes).length > 0 && (
        <section className={curationStyles.section} aria-labelledby="changes">
          <h2 id="changes">{say('contribute.proposed')}</h2>
          <dl className={styles.changes}>
            {Object.entries(changes).map(([field, value]) => (
              <div key={field}>
                <dt>
                  {say(`curation.field.${field}`)} {state === 'accepted' && <Tag>{say(acceptedFields.includes(field) ? 'contribute.kept' : 'contribute.not-kept')}</Tag>}
                </dt>
                <dd>{sayValue(field, value, words, lists, names)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {isOpen && (
        <form method="post" className={curationStyles.actions}>
          {state === 'unconfirmed' && (
            <Button kind="primary" type="submit" name="intent" value="confirm">
              {say('contribute.confirm')}
            </Button>
          )}
          <Button type="submit" name="intent" value="withdraw">
            {say('contribute.withdraw')}
          </Button>
        </form>
      )}
    </div>
  );
}
