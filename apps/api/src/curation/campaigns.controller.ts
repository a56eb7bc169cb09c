import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  campaignEntriesQuerySchema,
  campaignPreviewQuerySchema,
  campaignRequestSchema,
  type CampaignAnswerOf,
  type CampaignEntriesAnswer,
  type CampaignPreviewAnswer,
  type CampaignRequest,
  type CampaignsAnswer,
} from '@portulan/contract';
import { answerRate, CAMPAIGN_RHYTHM } from '@portulan/domain';
import {
  countCampaign,
  countReach,
  dropCampaign,
  getCampaign,
  listCampaignEntries,
  listCampaigns,
  listReached,
  listStaffNetworks,
  registerCampaign,
  remindCampaign,
  reviseCampaign,
  startCampaign,
  stopCampaign,
  type Caller,
  type Campaign,
  type CampaignFigures,
  type Register,
} from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { askedOrigin } from '../http/asked-from.js';
import { notFound, ProblemException } from '../http/problem.js';
import { campaignWords } from '../mail/campaign-words.js';
import type { MailState } from '../mail/mail-state.js';
import { renderCampaignMail } from '../mail/render-campaign-mail.js';
import type { RenderedLetter } from '../mail/render-letter.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { MAIL, REGISTER } from '../server/tokens.js';
import { stampOf } from './curated-entry.js';

const CONFLICT = 409;
const NOTHING = { room: null, kind: null, country: null, theme: null, uncheckedSince: null };
/** Nothing is fetched, run or sent by a mail that is looked at. */
const PREVIEW_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

type PreviewQuery = z.output<typeof campaignPreviewQuerySchema>;

/** The campaigns of a network that ask whether its entries are still right. */
@ApiExcludeController()
@Access({ inNetwork: 'campaign' })
@Controller(`${apiPaths.staff}/networks/:network/campaigns`)
export class CampaignsController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(MAIL) private readonly mail: MailState,
  ) {}

  @Get('')
  async list(@Param('network') network: string): Promise<CampaignsAnswer> {
    const [known] = await listStaffNetworks(this.register, [network]);
    if (known === undefined) throw notFound('network', network);
    const items = await listCampaigns(this.register, network);
    return {
      items: items.map(({ id, title, state, createdAt, startedAt, figures }) => ({ id, title, state, createdAt, startedAt, figures: withRate(figures) })),
      mail: this.mail,
      blank: { title: '', choice: NOTHING, lang: 'fr', words: campaignWords(known.label), ...CAMPAIGN_RHYTHM },
    };
  }

  @Post('')
  @HttpCode(201)
  async create(@CalledBy() caller: Caller, @Param('network') network: string, @Body({ schema: campaignRequestSchema }) request: CampaignRequest): Promise<{ id: string }> {
    return { id: accepted(await registerCampaign(this.register, network, request, stampOf(caller, null).author)) };
  }

  @Get(':campaign')
  async campaign(@Param('network') network: string, @Param('campaign') id: string): Promise<CampaignAnswerOf> {
    const { network: _network, choice, ...campaign } = await this.campaignOf(network, id);
    const isDraft = campaign.state === 'draft';
    return {
      ...campaign,
      choice: choice as CampaignRequest['choice'],
      reach: isDraft ? await countReach(this.register, { network, choice }) : null,
      figures: isDraft ? null : withRate(await countCampaign(this.register, campaign.id)),
      mail: this.mail,
    };
  }

  @Put(':campaign')
  @HttpCode(204)
  async revise(@Param('network') network: string, @Param('campaign') id: string, @Body({ schema: campaignRequestSchema }) request: CampaignRequest): Promise<void> {
    accepted(await reviseCampaign(this.register, network, uuidParam(id), request));
  }

  @Delete(':campaign')
  @HttpCode(204)
  async drop(@Param('network') network: string, @Param('campaign') id: string): Promise<void> {
    accepted(await dropCampaign(this.register, network, uuidParam(id)));
  }

  @Get(':campaign/entries')
  async entries(
    @Param('network') network: string,
    @Param('campaign') id: string,
    @Query({ schema: campaignEntriesQuerySchema }) { list, page }: z.output<typeof campaignEntriesQuerySchema>,
  ): Promise<CampaignEntriesAnswer> {
    const campaign = await this.campaignOf(network, id);
    if (campaign.state !== 'draft') return { ...(await listCampaignEntries(this.register, campaign.id, list, page)), page };
    const reach = list === 'no-address' || list === 'unsubscribed' ? list : 'asked';
    return { ...(await listReached(this.register, campaign, reach, page)), page };
  }

  /** A mail just as it goes out, about some of the entries that are chosen. Its links lead nowhere. */
  @Get(':campaign/preview')
  async preview(@Param('network') network: string, @Param('campaign') id: string, @Query({ schema: campaignPreviewQuerySchema }) { lang }: PreviewQuery, @Req() request: FastifyRequest): Promise<CampaignPreviewAnswer> {
    const { subject, text } = await this.sample(network, id, lang, askedOrigin(request));
    return { subject, text };
  }

  @Get(':campaign/preview.html')
  async previewPage(
    @Param('network') network: string,
    @Param('campaign') id: string,
    @Query({ schema: campaignPreviewQuerySchema }) { lang }: PreviewQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { html } = await this.sample(network, id, lang, askedOrigin(request));
    void reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', PREVIEW_POLICY).header('cache-control', 'no-store');
    return html;
  }

  @Post(':campaign/start')
  @HttpCode(200)
  async start(@Param('network') network: string, @Param('campaign') id: string): Promise<{ mails: number }> {
    await this.campaignOf(network, id);
    this.refuseWithoutMail();
    return { mails: accepted(await startCampaign(this.register, network, uuidParam(id))) };
  }

  @Post(':campaign/remind')
  @HttpCode(200)
  async remind(@Param('network') network: string, @Param('campaign') id: string): Promise<{ mails: number }> {
    await this.campaignOf(network, id);
    this.refuseWithoutMail();
    return { mails: accepted(await remindCampaign(this.register, network, uuidParam(id))) };
  }

  @Post(':campaign/stop')
  @HttpCode(204)
  async stop(@Param('network') network: string, @Param('campaign') id: string): Promise<void> {
    accepted(await stopCampaign(this.register, network, uuidParam(id)));
  }

  private async campaignOf(network: string, id: string): Promise<Campaign> {
    const campaign = await getCampaign(this.register, network, uuidParam(id));
    if (campaign === null) throw notFound('campaign', id);
    return campaign;
  }

  private refuseWithoutMail(): void {
    if (!this.mail.isReady) throw new ProblemException(CONFLICT, 'mail-absent', 'No mail leaves this server: SMTP_URL names none. Nothing was queued.');
  }

  private async sample(network: string, id: string, lang: 'fr' | 'en', publicUrl: string): Promise<RenderedLetter> {
    const campaign = await this.campaignOf(network, id);
    const [known] = await listStaffNetworks(this.register, [network]);
    const { items } = campaign.state === 'draft' ? await listReached(this.register, campaign, 'asked') : await listCampaignEntries(this.register, campaign.id, 'unanswered');
    const named = items.slice(0, 2);
    const made = { id: campaign.id, room: 'actors' as const, slug: 'exemple', label: lang === 'fr' ? 'Une fiche choisie' : 'A chosen entry', checkedOn: null, isShown: true };
    const lastDay = new Date(Date.now() + campaign.linkDays * 86_400_000).toISOString().slice(0, 10);
    return renderCampaignMail(
      { id: campaign.id, email: 'destinataire@example.org', lang, network: known?.label ?? network, words: campaign.words[lang], isReminder: false, token: 'exemple', lastDay, entries: named.length === 0 ? [made] : named },
      publicUrl,
    );
  }
}

const withRate = (figures: CampaignFigures) => ({ ...figures, rate: answerRate({ answered: figures.right + figures['to-correct'] + figures.gone, asked: figures.asked }) });
