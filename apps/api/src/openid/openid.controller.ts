import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, openIdFinishRequestSchema, openIdStartRequestSchema, sitePaths, type OpenIdFinishAnswer, type OpenIdStart, type WaysIn } from '@portulan/contract';
import { countToken, issueToken, signInByIdentity, spendToken, type Register } from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { askedOrigin } from '../http/asked-from.js';
import { ProblemException } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access } from '../people/access.decorator.js';
import { doorStepOf, letIn } from '../people/door-step.js';
import { OPENID_COOKIE, readCookie, setCookie } from '../people/session-cookie.js';
import { OPENID, REGISTER } from '../server/tokens.js';
import type { OpenIdFlow, OpenIdProvider } from './openid-provider.js';

interface KeptFlow extends OpenIdFlow {
  readonly lang: 'fr' | 'en';
}

const FLOW_DAYS = 15 / (24 * 60);

const NO_PROVIDER = () => new ProblemException(404, 'openid-unset', 'This directory knows no other place to sign in.');
const PROVIDER_AWAY = () => new ProblemException(503, 'openid-away', 'The place you sign in at does not answer. Try again, or come in by a link sent to you.');
const FLOW_LOST = () => new ProblemException(410, 'openid-lost', 'You were away too long, or this browser keeps no cookies. Begin again.');
const REFUSED = () => new ProblemException(403, 'openid-refused', 'The place you sign in at did not let you through, or its answer could not be believed. Begin again.');

/** Signing in through an OpenID Connect provider. The pages of the site lead there and back; these doors do the work. */
@ApiExcludeController()
@Access('anyone')
@Controller(apiPaths.account)
export class OpenIdController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(OPENID) private readonly provider: OpenIdProvider | null,
  ) {}

  @Get('ways-in')
  waysIn(): WaysIn {
    return { openId: this.provider === null ? null : { name: this.provider.name } };
  }

  @Post('openid')
  @HttpCode(200)
  async begin(
    @Body({ schema: openIdStartRequestSchema }) { lang }: z.output<typeof openIdStartRequestSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdStart> {
    if (this.provider === null) throw NO_PROVIDER();
    accepted(await countToken(this.register, doorStepOf(request)));
    const { address, flow } = await this.provider.begin(backAddress(request)).catch((failure: unknown) => {
      request.log.warn(`the OpenID provider cannot be asked: ${String(failure)}`);
      throw PROVIDER_AWAY();
    });
    // Tied to this browser: the way back is of no use in another one.
    setCookie(request, reply, OPENID_COOKIE, await issueToken(this.register, { purpose: 'openid-flow', content: { ...flow, lang } }), FLOW_DAYS);
    return { address };
  }

  @Post('openid/finish')
  @HttpCode(200)
  async finish(
    @Body({ schema: openIdFinishRequestSchema }) { query }: z.output<typeof openIdFinishRequestSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdFinishAnswer> {
    if (this.provider === null) throw NO_PROVIDER();
    const token = readCookie(request, OPENID_COOKIE);
    const flow = token === undefined ? null : await spendToken<KeptFlow>(this.register, 'openid-flow', token);
    if (flow === null) throw FLOW_LOST();
    setCookie(request, reply, OPENID_COOKIE, '', 0);
    const identity = await this.provider.finish(new URL(`?${query}`, backAddress(request)), flow.content).catch((failure: unknown) => {
      // Its code tells whoever keeps the site what to mend; it holds nothing of the person.
      request.log.warn(`an OpenID sign-in failed: ${(failure as { code?: string }).code ?? String(failure)}`);
      throw REFUSED();
    });
    const { stage } = await letIn(this.register, request, reply, accepted(await signInByIdentity(this.register, identity, doorStepOf(request))));
    return { stage, lang: flow.content.lang };
  }
}

const backAddress = (request: FastifyRequest) => new URL(sitePaths.openIdReturn, askedOrigin(request)).href;
