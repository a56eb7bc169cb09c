import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, campaignLinkSchema, campaignReplySchema, type CampaignQuestionsAnswer, type SubscriptionAnswer } from '@portulan/contract';
import { answerCampaign, getCampaignQuestions, getSubscription, unsubscribe, type Register } from '@portulan/register';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { accepted } from '../people/accepted.js';
import { Access } from '../people/access.decorator.js';
import { doorStepOf } from '../people/door-step.js';
import { REGISTER } from '../server/tokens.js';

type Link = z.output<typeof campaignLinkSchema>;

/** What the links of campaigns lead to. By POST, so that a token stands in no address; reading changes nothing. */
@ApiExcludeController()
@Access('anyone')
@Controller(apiPaths.campaignLinks)
export class CampaignLinksController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Post('read')
  @HttpCode(200)
  async read(@Body({ schema: campaignLinkSchema }) { token }: Link, @Req() asked: FastifyRequest): Promise<CampaignQuestionsAnswer> {
    return accepted(await getCampaignQuestions(this.register, token, doorStepOf(asked)));
  }

  @Post('answer')
  @HttpCode(200)
  async answer(@Body({ schema: campaignReplySchema }) reply: z.output<typeof campaignReplySchema>, @Req() asked: FastifyRequest): Promise<{ id: string; room: string; slug: string }> {
    return accepted(await answerCampaign(this.register, reply, doorStepOf(asked)));
  }

  @Post('subscription')
  @HttpCode(200)
  async subscription(@Body({ schema: campaignLinkSchema }) { token }: Link, @Req() asked: FastifyRequest): Promise<SubscriptionAnswer> {
    return accepted(await getSubscription(this.register, token, doorStepOf(asked)));
  }

  @Post('unsubscribe')
  @HttpCode(200)
  async leave(@Body({ schema: campaignLinkSchema }) { token }: Link, @Req() asked: FastifyRequest): Promise<{ network: string }> {
    return accepted(await unsubscribe(this.register, token, doorStepOf(asked)));
  }
}
