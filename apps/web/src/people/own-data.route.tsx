import { apiPaths, sitePaths, type OwnDataAnswer } from '@portulan/contract';
import { Button, Field, State } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, readForm, showRefused, type Asking } from './ask-account.server.js';
import { PersonForm, PersonPage, PersonSection } from './person-page.js';
import styles from './person-page.module.css';
import { PlaceList } from './place-list.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('privacy.own'), isUnlisted: true }));

const tokenOf = ({ request }: Asking) => new URL(request.url).searchParams.get('jeton');

export async function loader(args: LoaderFunctionArgs) {
  const token = tokenOf(args);
  if (token === null) return data({ held: null, refused: null, token: null });
  const answer = await askAccount<OwnDataAnswer>(args, 'POST', `${apiPaths.ownData}/read`, { token: token || '-' });
  if (!answer.ok) return data({ held: null, refused: answer.refused, token: null }, { status: answer.refused.status });
  return data({ held: answer.body, refused: null, token });
}

type Done = 'asked' | 'withdraw' | 'erase';

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const [intent, token] = [field('intent'), tokenOf(args) || '-'];
  if (intent === 'withdraw' || intent === 'erase') {
    const answer = await askAccount(args, 'POST', `${apiPaths.ownData}/${intent}`, { token });
    return answer.ok ? data({ done: intent as Done, email: '' }) : showRefused(answer.refused);
  }
  const email = field('email').trim();
  const answer = await askAccount(args, 'POST', apiPaths.ownData, { email, lang: readLang(args.request.url) });
  return answer.ok ? data({ done: 'asked' as Done, email }) : showRefused(answer.refused, { email });
}

/** What is held on whoever asks: by a link to their address, as nothing here tells what is held at another’s. */
export default function OwnData() {
  const { say, lang } = useWords();
  const { held, refused, token } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const done = result !== undefined && 'done' in result ? say(`privacy.own.done.${result.done}`, { email: result.email }) : undefined;
  const failed = result !== undefined && 'refused' in result ? result.refused : (refused ?? undefined);
  const typed = result !== undefined && 'typed' in result ? result.typed.email : undefined;
  return (
    <PersonPage title={say('privacy.own')} lead={held === null ? say('privacy.own.lead') : say('privacy.own.of', { email: held.email })} refused={failed} done={done}>
      {held === null || token === null ? (
        <PersonForm intent="ask">
          <Field label={say('people.field.email')} name="email" type="email" autoComplete="email" maxLength={254} defaultValue={typed ?? ''} required />
          <p className={styles.note}>{say('privacy.own.note')}</p>
          <div className={styles.actions}>
            <Button kind="primary" type="submit">
              {say('privacy.own.ask')}
            </Button>
          </div>
        </PersonForm>
      ) : held.total === 0 ? (
        <State title={say('privacy.own.nothing')} />
      ) : (
        <>
          <PersonSection id="held" title={say('privacy.own.held')}>
            <PlaceList places={held.places} />
            <p className={styles.note}>{say('privacy.own.texts')}</p>
            <form method="post" action={inLang(sitePaths.ownDataFile, lang)} className={styles.actions}>
              <input type="hidden" name="token" value={token} />
              <Button type="submit">{say('privacy.own.download')}</Button>
            </form>
          </PersonSection>
          <PersonSection id="consent" title={say('privacy.own.consent')}>
            <p>{say('privacy.own.shown', { count: held.shown })}</p>
            {held.shown > 0 && (
              <PersonForm intent="withdraw">
                <div className={styles.actions}>
                  <Button type="submit">{say('privacy.own.withdraw')}</Button>
                </div>
              </PersonForm>
            )}
          </PersonSection>
          <PersonSection id="erase" title={say('privacy.own.erase')}>
            <p>{say(held.isErasureAsked ? 'privacy.own.erase-asked' : 'privacy.own.erase-lead')}</p>
            {!held.isErasureAsked && (
              <PersonForm intent="erase">
                <div className={styles.actions}>
                  <Button type="submit">{say('privacy.own.erase-submit')}</Button>
                </div>
              </PersonForm>
            )}
          </PersonSection>
        </>
      )}
      <p>
        <SiteLink to={`${sitePaths.about}#donnees-personnelles`}>{say('privacy.own.about')}</SiteLink>
      </p>
    </PersonPage>
  );
}
