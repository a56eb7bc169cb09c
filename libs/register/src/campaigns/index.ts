export * from './answer-campaign.js';
export {
  CAMPAIGN_CHANNEL,
  dropCampaign,
  forgetAddresses,
  registerCampaign,
  remindCampaign,
  remindCampaigns,
  reviseCampaign,
  startCampaign,
  stopCampaign,
  type CampaignDraft,
} from './direct-campaigns.js';
export { countReach, listCampaignEntries, listReached, type CampaignEntry, type CampaignReach } from './list-campaign-entries.js';
export { listCampaignRecipients, type CampaignRecipient } from './list-campaign-recipients.js';
export * from './read-campaigns.js';
export { sendCampaignMail, type AskedEntry, type CampaignMail, type SendStep } from './send-campaign-mail.js';
