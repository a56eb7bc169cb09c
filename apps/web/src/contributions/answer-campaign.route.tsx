import { apiPaths, sitePaths, type CampaignQuestionsAnswer } from '@portulan/contract';
import { CAMPAIGN_ANSWERS, type CampaignAnswer } from '@portulan/domain';
import { Button, Check } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { curationStyles } from '../curation/index.js';
import { askAccount, type Asking } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import styles from './contributions.module.css';
import { useLinkWords } from './use-link-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('campaigns.answer-title'), isUnlisted: true }));

type Question = CampaignQuestionsAnswer['entries'][number];
const answerOf = (text: unknown): CampaignAnswer | null => CAMPAIGN_ANSWERS.find((answer) => answer === text) ?? null;
const queryOf = ({ request }: Asking) => new URL(request.url).searchParams;
const tokenOf = (asking: Asking) => (queryOf(asking).get('jeton') ?? '').slice(0, 100) || '-';

/** Opening a link answers nothing: programs that look through mail open every one of them. */
export async function loader(args: LoaderFunctionArgs) {
  const query = queryOf(args);
  const answer = await askAccount<CampaignQuestionsAnswer>(args, 'POST', `${apiPaths.campaignLinks}/read`, { token: tokenOf(args) });
  const asked = { wanted: query.get('fiche'), chosen: answerOf(query.get('reponse')), done: answerOf(query.get('fait')) };
  if (!answer.ok) return data({ ...asked, questions: null, refused: answer.refused }, { status: answer.refused.status });
  return data({ ...asked, questions: answer.body, refused: null });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const [entryId, answer] = [String(form.get('entry') ?? ''), answerOf(form.get('answer'))];
  if (answer === null) throw data({}, { status: 400 });
  const token = tokenOf(args);
  const taken = await askAccount<{ id: string }>(args, 'POST', `${apiPaths.campaignLinks}/answer`, { token, entryId, answer });
  if (!taken.ok) return data({ refused: taken.refused }, { status: taken.refused.status });
  const lang = readLang(args.request.url);
  // The correction is tied to the answer by the link that led there.
  if (answer === 'to-correct') throw redirect(inLang(`${sitePaths.proposeCorrection(taken.body.id)}?${new URLSearchParams({ jeton: token })}`, lang));
  throw redirect(inLang(`${sitePaths.answerCampaign}?${new URLSearchParams({ jeton: token, fiche: entryId, fait: answer })}`, lang));
}

/** What a mail of a campaign asks, to be answered by one press. */
export default function AnswerCampaign() {
  const { say } = useWords();
  const { questions, refused, wanted, chosen, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useLinkWords();
  const failed = result?.refused ?? refused;
  const first = questions?.entries.find(({ id }) => id === wanted);
  const others = questions?.entries.filter(({ id }) => id !== wanted) ?? [];
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('campaigns.answer-title')}</h1>
        {questions !== null && <p className={styles.lead}>{say('campaigns.answer-lead', { network: questions.network })}</p>}
      </header>
      {failed !== null && (
        <p className={curationStyles.refused} role="alert">
          {sayRefusal(failed)}
        </p>
      )}
      {failed === null && done !== null && (
        <p className={curationStyles.told} role="status">
          {say(`campaigns.thanks.${done}`)}
        </p>
      )}
      {questions === null ? (
        <p>
          <SiteLink to={sitePaths.contribute}>{say('campaigns.otherwise')}</SiteLink>
        </p>
      ) : (
        <>
          {first !== undefined && <OneQuestion question={first as Question} chosen={chosen} level={2} />}
          {others.length > 0 && first !== undefined && <h2>{say('campaigns.other-entries')}</h2>}
          {others.map((question) => (
            <OneQuestion key={question.id} question={question as Question} chosen={null} level={first === undefined ? 2 : 3} />
          ))}
          {questions.entries.length === 0 && <p>{say('campaigns.nothing-asked')}</p>}
        </>
      )}
    </div>
  );
}

function OneQuestion({ question: { id, room, slug, label, checkedOn, isShown, answer, answeredAt }, chosen, level }: { question: Question; chosen: CampaignAnswer | null; level: 2 | 3 }) {
  const { say, day } = useWords();
  const Title = `h${level}` as const;
  const heading = `entry-${id}`;
  return (
    <section className={curationStyles.section} aria-labelledby={heading}>
      <Title id={heading} className={styles.entry}>
        {label}
      </Title>
      <p className={curationStyles.note}>
        {checkedOn === null ? say('entries.not-checked') : say('campaigns.checked-on', { day: day(checkedOn) })}
        {isShown && (
          <>
            {' · '}
            <SiteLink to={sitePaths[room](slug)}>{say('campaigns.see-entry')}</SiteLink>
          </>
        )}
      </p>
      {answer !== null ? (
        <p>
          {say(`campaigns.answered.${answer}`, { day: day(answeredAt ?? '') })}{' '}
          <SiteLink to={sitePaths.proposeCorrection(id)}>{say('campaigns.correct')}</SiteLink>
        </p>
      ) : (
        <form method="post" className={curationStyles.save}>
          <input type="hidden" name="entry" value={id} />
          <fieldset className={curationStyles.rows}>
            <legend>{say('campaigns.question')}</legend>
            {CAMPAIGN_ANSWERS.map((one) => (
              <Check key={one} type="radio" name="answer" value={one} label={say(`campaigns.answer.${one}`)} defaultChecked={one === chosen} required />
            ))}
          </fieldset>
          <div className={curationStyles.actions}>
            <Button kind="primary" type="submit">
              {say('campaigns.send-answer')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
