import { apiPaths, ERASURE_GROUND_CODES, sitePaths, type AccountAnswer, type ErasedAnswer, type ErasuresAnswer, type HeldAnswer, type HeldRequest, type StaffNetworks } from '@portulan/contract';
import { Button, Field, inputClass, State } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount, readForm, type Refused } from '../people/ask-account.server.js';
import { PersonForm, PersonSection, personStyles, PlaceList } from '../people/index.js';
import { inLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { heldQuestion } from './held-question.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('privacy.held'), isUnlisted: true }));

const DOOR = `${apiPaths.staff}/held`;

export async function loader(args: LoaderFunctionArgs) {
  const account = await readAccount<AccountAnswer>(args, apiPaths.account);
  if (!account.isNationalAdmin) throw data({ code: 'forbidden' }, { status: 403 });
  const networks = (await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`)).items;
  const { items: erasures, asked } = await readAccount<ErasuresAnswer>(args, DOOR);
  return { account, networks, erasures, asked };
}

interface Looked {
  readonly question: HeldRequest;
  readonly held: HeldAnswer | null;
  readonly erased: ErasedAnswer['erased'] | null;
  readonly refused: Refused | null;
}

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const question = heldQuestion(field);
  if (field('intent') === 'erase') {
    const answer = await askAccount<ErasedAnswer>(args, 'POST', `${DOOR}/erase`, { ...question, seen: field('seen'), ground: field('ground') });
    if (answer.ok) return data<Looked>({ question: { email: '', words: [] }, held: null, erased: answer.body.erased, refused: null });
    if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
    // What was seen is shown again as it is now.
    const again = await askAccount<HeldAnswer>(args, 'POST', DOOR, question);
    return data<Looked>({ question, held: again.ok ? again.body : null, erased: null, refused: answer.refused }, { status: answer.refused.status });
  }
  const answer = await askAccount<HeldAnswer>(args, 'POST', DOOR, question);
  if (answer.ok) return data<Looked>({ question, held: answer.body, erased: null, refused: null });
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data<Looked>({ question, held: null, erased: null, refused: answer.refused }, { status: answer.refused.status });
}

/** What is held on someone: looked for, given to the person, or erased everywhere, in two steps. */
export default function Held() {
  const { say, knows, day, moment } = useWords();
  const { account, networks, erasures, asked } = useLoaderData<typeof loader>();
  const looked = useActionData<typeof action>() as Looked | undefined;
  const refused = looked?.refused ?? null;
  const sayRefused = ({ code, detail }: Refused) => (knows(`privacy.refused.${code}`) ? say(`privacy.refused.${code}`) : detail);
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('privacy.held')}</h1>
      <p className={styles.lead}>{say('privacy.held-lead')}</p>
      {refused !== null && (
        <p className={personStyles.refused} role="alert">
          {sayRefused(refused)}
        </p>
      )}
      {looked?.erased != null && (
        <div className={personStyles.done} role="status">
          <p>{say('privacy.erased')}</p>
          <PlaceList places={Object.entries(looked.erased).map(([place, count]) => ({ place, count }))} />
        </div>
      )}
      <div className={styles.people}>
        <PersonSection id="look" title={say('privacy.look')}>
          <PersonForm intent="look">
            <Field label={say('people.field.email')} name="email" type="email" autoComplete="off" maxLength={254} defaultValue={looked?.question.email ?? ''} required />
            <Words words={looked?.question.words ?? []} />
            <div className={personStyles.actions}>
              <Button kind="primary" type="submit">
                {say('privacy.look-submit')}
              </Button>
            </div>
          </PersonForm>
        </PersonSection>
        {looked?.held != null && <Found question={looked.question} held={looked.held} />}
        {asked.length > 0 && (
          <PersonSection id="asked" title={say('privacy.asked')}>
            <p className={personStyles.note}>{say('privacy.asked-note')}</p>
            <ul role="list" className={personStyles.rows}>
              {asked.map(({ email, askedAt }) => (
                <li key={email} className={personStyles.row}>
                  <span className={personStyles.what}>
                    <strong>{email}</strong>
                    <span>{say('privacy.asked-on', { day: day(askedAt) })}</span>
                  </span>
                  <PersonForm intent="look">
                    <input type="hidden" name="email" value={email} />
                    <Button type="submit" size="small" aria-label={say('privacy.asked-look', { email })}>
                      {say('privacy.look-submit')}
                    </Button>
                  </PersonForm>
                </li>
              ))}
            </ul>
          </PersonSection>
        )}
        {erasures.length > 0 && (
          <PersonSection id="erasures" title={say('privacy.erasures')}>
            <ul role="list" className={personStyles.rows}>
              {erasures.map(({ at, by, ground, erased }) => (
                <li key={at} className={personStyles.row}>
                  <span className={personStyles.what}>
                    <strong>{moment(at)}</strong>
                    <span>{say('privacy.erasure', { by: by ?? say('contacts.log-nobody'), ground: say(`privacy.ground.${ground}`), count: Object.values(erased).reduce((sum, one) => sum + one, 0) })}</span>
                  </span>
                </li>
              ))}
            </ul>
          </PersonSection>
        )}
      </div>
    </StaffFrame>
  );
}

function Words({ words }: { words: readonly string[] }) {
  const { say } = useWords();
  return (
    <div className={personStyles.select}>
      <label htmlFor="words">{say('privacy.words')}</label>
      <span id="words-hint" className={personStyles.note}>
        {say('privacy.words-hint')}
      </span>
      <textarea id="words" name="words" rows={2} maxLength={600} aria-describedby="words-hint" defaultValue={words.join('\n')} className={inputClass} />
    </div>
  );
}

function Found({ question, held }: { question: HeldRequest; held: HeldAnswer }) {
  const { say, lang } = useWords();
  const hidden = (
    <>
      <input type="hidden" name="email" value={question.email} />
      <input type="hidden" name="words" value={question.words.join('\n')} />
    </>
  );
  if (held.total === 0) return <State title={say('privacy.nothing')} />;
  return (
    <>
      <PersonSection id="found" title={say('privacy.found', { email: question.email })}>
        <PlaceList places={held.places} />
        {held.entries.length > 0 && (
          <>
            <p>{say('privacy.found-entries', { count: held.entries.length })}</p>
            <ul>
              {held.entries.map(({ id, label }) => (
                <li key={id}>
                  <SiteLink to={sitePaths.entryHistory(id)}>{label}</SiteLink>
                </li>
              ))}
            </ul>
          </>
        )}
        <form method="post" action={inLang(sitePaths.heldFile, lang)} className={personStyles.actions}>
          {hidden}
          <Button type="submit">{say('privacy.download')}</Button>
        </form>
      </PersonSection>
      <PersonSection id="erase" title={say('privacy.erase')}>
        <p>{say('privacy.erase-lead')}</p>
        <PersonForm intent="erase">
          {hidden}
          <input type="hidden" name="seen" value={held.seen} />
          <div className={personStyles.select}>
            <label htmlFor="ground">{say('privacy.ground')}</label>
            <select id="ground" name="ground" className={inputClass}>
              {ERASURE_GROUND_CODES.map((ground) => (
                <option key={ground} value={ground}>
                  {say(`privacy.ground.${ground}`)}
                </option>
              ))}
            </select>
          </div>
          <div className={personStyles.actions}>
            <Button type="submit">{say('privacy.erase-submit')}</Button>
          </div>
        </PersonForm>
      </PersonSection>
    </>
  );
}
