import { sitePaths, type CampaignAnswerOf, type CampaignEntriesAnswer } from '@portulan/contract';
import type { CampaignList } from '@portulan/domain';
import { State } from '@portulan/ui';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import curation from './curation.module.css';
import { PageWays } from './page-ways.js';
import sheets from './sheets.module.css';

interface CampaignEntriesProps {
  readonly network: string;
  readonly campaign: CampaignAnswerOf;
  readonly list: CampaignList;
  readonly lists: readonly CampaignList[];
  readonly entries: CampaignEntriesAnswer;
}

/** The entries of a campaign, by what was answered; those that nobody could be asked about are among them. */
export function CampaignEntries({ network, campaign, list, lists, entries }: CampaignEntriesProps) {
  const { say, count, day } = useWords();
  const isDraft = campaign.state === 'draft';
  const nameOf = (one: CampaignList) => say(isDraft && one === 'unanswered' ? 'campaigns.list.asked' : `campaigns.list.${one}`);
  const countOf = (one: CampaignList) => {
    if (campaign.reach !== null) return one === 'no-address' || one === 'unsubscribed' ? campaign.reach[one] : campaign.reach.asked;
    return campaign.figures?.[one] ?? 0;
  };
  return (
    <section className={curation.section} aria-labelledby="entries">
      <h2 id="entries">{say('campaigns.entries')}</h2>
      <nav className={sheets.tabs} aria-label={say('campaigns.entries')}>
        {lists.map((one) => (
          <SiteLink key={one} to={`?liste=${one}`} className={sheets.tab} aria-current={one === list ? 'page' : undefined}>
            {nameOf(one)} <strong>{count(countOf(one))}</strong>
          </SiteLink>
        ))}
      </nav>
      <p className={curation.note}>{say(isDraft && list === 'unanswered' ? 'campaigns.list-note.asked' : `campaigns.list-note.${list}`)}</p>
      {entries.items.length === 0 ? (
        <State level={3} title={say('campaigns.no-entry')} />
      ) : (
        <ul role="list" className={curation.versions}>
          {entries.items.map((entry) => (
            <li key={entry.id} className={curation.version}>
              <SiteLink to={sitePaths.editEntry(entry.id)}>
                <strong>{entry.label}</strong>
              </SiteLink>
              <span className={curation.note}>
                {say(`curation.room.${entry.room}`)}
                {entry.answeredAt !== null && `, ${say('campaigns.answered-on', { day: day(entry.answeredAt) })}`}
              </span>
              {entry.to.length > 0 && (
                <ul role="list" className={curation.note}>
                  {entry.to.map(({ origin, shown, isFailed }) => (
                    <li key={`${origin} ${shown}`}>{say(isFailed ? 'campaigns.to-failed' : `campaigns.to.${origin}`, { shown })}</li>
                  ))}
                </ul>
              )}
              {entry.proposal !== null && (
                <SiteLink to={sitePaths.proposal(network, entry.proposal.id)}>{say('campaigns.see-proposal', { state: say(`campaigns.proposal.${entry.proposal.state}`) })}</SiteLink>
              )}
            </li>
          ))}
        </ul>
      )}
      <PageWays page={entries.page} total={entries.total} query={{ liste: list }} />
    </section>
  );
}
