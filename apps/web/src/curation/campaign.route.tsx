import { apiPaths, sitePaths, type CampaignAnswerOf, type CampaignEntriesAnswer, type CampaignPreviewAnswer, type CampaignRequest } from '@portulan/contract';
import { CAMPAIGN_LISTS } from '@portulan/domain';
import { Button } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import { CampaignEntries } from './campaign-entries.js';
import { CampaignFigures } from './campaign-figures.js';
import { CampaignForm, readCampaignForm } from './campaign-form.js';
import { CampaignPreview } from './campaign-preview.js';
import styles from './curation.module.css';
import { DeedForm } from './deed-form.js';
import { MailNote } from './mail-note.js';
import { readFrame, readLists } from './read-entry.server.js';
import { useCampaignWords } from './use-campaign-words.js';
import { useLookAgain } from './use-look-again.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('campaigns.one'), isUnlisted: true }));

/** Lists that a draft has: whom it would write to, and whom it cannot. */
const DRAFT_LISTS = ['unanswered', 'no-address', 'unsubscribed'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const [network, id] = [args.params['network'] ?? '', args.params['campaign'] ?? ''];
  const door = `${apiPaths.campaigns(network)}/${encodeURIComponent(id)}`;
  const campaign = await readAccount<CampaignAnswerOf>(args, door);
  const query = new URL(args.request.url).searchParams;
  const isDraft = campaign.state === 'draft';
  const list = (isDraft ? DRAFT_LISTS : CAMPAIGN_LISTS).find((one) => one === query.get('liste')) ?? 'unanswered';
  const page = Math.max(1, Number(query.get('page')) || 1);
  const [entries, lists, french, english] = [
    await readAccount<CampaignEntriesAnswer>(args, `${door}/entries?list=${list}&page=${page}`),
    isDraft ? await readLists(args, readLang(args.request.url)) : null,
    await readAccount<CampaignPreviewAnswer>(args, `${door}/preview?lang=fr`),
    await readAccount<CampaignPreviewAnswer>(args, `${door}/preview?lang=en`),
  ];
  const mails = query.get('courriels');
  return { ...frame, network, campaign, list, entries, lists, previews: { fr: french, en: english }, done: query.get('fait'), mails: mails === null ? 0 : Number(mails) || 0 };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const [network, id] = [args.params['network'] ?? '', args.params['campaign'] ?? ''];
  const door = `${apiPaths.campaigns(network)}/${encodeURIComponent(id)}`;
  const intent = String(form.get('intent') ?? '');
  const typed = intent === 'save' ? readCampaignForm(form) : null;
  const post = (deed: string) => askAccount<{ mails?: number } | undefined>(args, 'POST', `${door}/${deed}`, {});
  const deeds: Deeds<{ mails?: number } | undefined> = {
    save: () => askAccount(args, 'PUT', door, typed ?? {}),
    start: () => post('start'),
    remind: () => post('remind'),
    stop: () => post('stop'),
    drop: () => askAccount(args, 'DELETE', door),
  };
  const answer = await answerDeed(args.request, intent, deeds, [401, 404]);
  if (!answer.ok) return data({ refused: answer.refused, typed }, { status: answer.refused.status });
  const lang = readLang(args.request.url);
  if (intent === 'drop') throw redirect(inLang(`${sitePaths.campaigns(network)}?retire`, lang));
  const told = new URLSearchParams({ fait: intent, ...(answer.body?.mails === undefined ? {} : { courriels: String(answer.body.mails) }) });
  throw redirect(inLang(`${sitePaths.campaign(network, id)}?${told}`, lang));
}

/** Mails leave one by one, some a minute: more often would show the same. */
const LOOK_AGAIN_MS = 4_000;

/** One campaign: to be looked at and started, or under way with what came of it. */
export default function CampaignPage() {
  const { say, day } = useWords();
  const { account, networks, network, campaign, list, entries, lists, previews, done, mails } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { sayRefusal, errorsOf } = useCampaignWords();
  const { state, title, reach, figures, startedAt, stoppedAt } = campaign;
  useLookAgain(state === 'running' && campaign.mail.isReady && (figures?.mails.waiting ?? 0) > 0, LOOK_AGAIN_MS);
  const isTold = result === undefined && done !== null && ['save', 'start', 'remind', 'stop'].includes(done);
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.campaigns(network)}>{say('campaigns.title')}</SiteLink>
        </p>
        <h1>{title}</h1>
        <p className={styles.note}>
          {state === 'draft' ? say('campaigns.is.draft') : say(`campaigns.is.${state}`, { day: day(startedAt ?? ''), stopped: stoppedAt === null ? '' : day(stoppedAt) })}
        </p>
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {isTold && (
        <p className={styles.told} role="status">
          {say(`campaigns.done.${done}`, { mails })}
        </p>
      )}
      <MailNote mail={campaign.mail} />
      {reach !== null && (
        <section className={styles.section} aria-labelledby="reach">
          <h2 id="reach">{say('campaigns.reach')}</h2>
          <p>{say('campaigns.reach-note', { entries: reach.entries, asked: reach.asked, addresses: reach.addresses })}</p>
          <div className={styles.actions}>
            {campaign.mail.isReady && reach.addresses > 0 && <DeedForm intent="start" label={say('campaigns.start', { mails: reach.addresses })} kind="primary" />}
            <DeedForm intent="drop" label={say('campaigns.drop')} />
          </div>
        </section>
      )}
      {figures !== null && <CampaignFigures figures={figures} />}
      {state === 'running' && (
        <section className={styles.section} aria-labelledby="acts">
          <h2 id="acts">{say('campaigns.acts')}</h2>
          <p className={styles.note}>{say('campaigns.acts-note', { days: campaign.reminderDays, times: campaign.remindersMax })}</p>
          <div className={styles.actions}>
            {campaign.mail.isReady && (figures?.unanswered ?? 0) > 0 && <DeedForm intent="remind" label={say('campaigns.remind')} kind="primary" />}
            <DeedForm intent="stop" label={say('campaigns.stop')} />
          </div>
        </section>
      )}
      <CampaignEntries network={network} campaign={campaign as CampaignAnswerOf} list={list} entries={entries as CampaignEntriesAnswer} lists={state === 'draft' ? DRAFT_LISTS : CAMPAIGN_LISTS} />
      <CampaignPreview network={network} id={campaign.id} previews={previews} />
      {lists !== null && (
        <form method="post" className={styles.form} noValidate>
          <CampaignForm campaign={(result?.typed ?? campaign) as CampaignRequest} lists={lists} errorOf={errorsOf(result?.refused)} />
          <div className={styles.actions}>
            <Button kind="primary" type="submit" name="intent" value="save">
              {say('campaigns.save')}
            </Button>
            <span className={styles.note}>{say('campaigns.keep-note')}</span>
          </div>
        </form>
      )}
    </StaffFrame>
  );
}
