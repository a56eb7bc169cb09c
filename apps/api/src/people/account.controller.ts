import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  passwordChangeRequestSchema,
  profileRequestSchema,
  type AccountAnswer,
  sitePaths,
  type SessionsAnswer,
  type SignOutAnswer,
} from '@portulan/contract';
import { isNationalAdmin, isStaff, networksOf } from '@portulan/domain';
import {
  changePassword,
  endSession,
  endSessions,
  getSecondFactor,
  listRepresentedEntries,
  listSessions,
  listStaffNetworks,
  noteSecurityEvent,
  revisePerson,
  type Caller,
  type Register,
  type RepresentedEntry,
} from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { askedOrigin } from '../http/asked-from.js';
import { notFound } from '../http/problem.js';
import type { OpenIdProvider } from '../openid/openid-provider.js';
import { OPENID, REGISTER } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access, CalledBy } from './access.decorator.js';
import { SESSION_COOKIE, setCookie } from './session-cookie.js';
import { uuidParam } from './uuid-param.js';

/** One's own account: nobody's else is within reach of these doors. */
@ApiExcludeController()
@Access('signed-in')
@Controller(apiPaths.account)
export class AccountController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(OPENID) private readonly openId: OpenIdProvider | null,
  ) {}

  @Get()
  @Access('begun')
  async get(@CalledBy() caller: Caller): Promise<AccountAnswer> {
    const [{ hasPassword, ...secondFactor }, networks] = await Promise.all([
      getSecondFactor(this.register, caller.personId),
      listStaffNetworks(this.register, networksOf(caller)),
    ]);
    const labels = new Map(networks.map(({ id, label }) => [id, label]));
    const { personId: id, name, email, lang, stage } = caller;
    return {
      ...{ id, name, email, lang, stage, secondFactor, hasPassword },
      isStaff: isStaff(caller),
      isNationalAdmin: isNationalAdmin(caller),
      grants: caller.grants.map(({ role, network }) => ({ role, network, networkLabel: network === null ? null : (labels.get(network) ?? network) })),
    };
  }

  /** The entries one represents. */
  @Get('entries')
  async entries(@CalledBy() caller: Caller): Promise<{ items: readonly RepresentedEntry[] }> {
    return { items: await listRepresentedEntries(this.register, caller.personId) };
  }

  @Put('profile')
  @HttpCode(204)
  async revise(@CalledBy() caller: Caller, @Body({ schema: profileRequestSchema }) profile: z.output<typeof profileRequestSchema>): Promise<void> {
    await revisePerson(this.register, caller.personId, profile);
  }

  @Put('password')
  @HttpCode(204)
  async changePassword(@CalledBy() caller: Caller, @Body({ schema: passwordChangeRequestSchema }) change: z.output<typeof passwordChangeRequestSchema>): Promise<void> {
    accepted(await changePassword(this.register, caller, change));
  }

  @Get('sessions')
  async sessions(@CalledBy() caller: Caller): Promise<SessionsAnswer> {
    const sessions = await listSessions(this.register, caller.personId);
    return {
      items: sessions.map(({ id, browser, createdAt, seenAt }) => ({
        ...{ id, browser, createdAt: createdAt.toISOString(), seenAt: seenAt.toISOString() },
        isThisOne: id === caller.sessionId,
      })),
    };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  async endOne(@CalledBy() caller: Caller, @Param('id') id: string): Promise<void> {
    const ended = await endSession(this.register, { personId: caller.personId, sessionId: uuidParam(id) });
    if (ended === null) throw notFound('session', id);
    await noteSecurityEvent(this.register, { kind: 'session-revoked', personId: caller.personId });
  }

  @Delete('sessions')
  @HttpCode(204)
  async endOthers(@CalledBy() caller: Caller): Promise<void> {
    await endSessions(this.register, caller.personId, { but: caller.sessionId });
    await noteSecurityEvent(this.register, { kind: 'session-revoked', personId: caller.personId, detail: { all: true } });
  }

  @Post('sign-out')
  @Access('begun')
  @HttpCode(200)
  async signOut(@CalledBy() caller: Caller, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignOutAnswer> {
    const ended = await endSession(this.register, caller);
    await noteSecurityEvent(this.register, { kind: 'signed-out', personId: caller.personId });
    setCookie(request, reply, SESSION_COOKIE, '', 0);
    const idToken = ended?.idToken ?? null;
    const backTo = `${askedOrigin(request)}${sitePaths.signIn}?sorti=1`;
    return { leaveAt: idToken === null || this.openId === null ? null : await this.openId.leave(idToken, backTo) };
  }
}
