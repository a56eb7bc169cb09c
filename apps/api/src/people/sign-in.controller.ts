import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  invitationAnswerRequestSchema,
  linkRequestSchema,
  passwordResetRequestSchema,
  signInRequestSchema,
  tokenRequestSchema,
  type InvitationAnswer,
  type SignInAnswer,
} from '@portulan/contract';
import { acceptInvitation, askForLink, getInvitation, resetPassword, signIn, signInByLink, type Register } from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { REGISTER } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access } from './access.decorator.js';
import { doorStepOf, letIn } from './door-step.js';

const ASKED = { asked: true } as const;

/** The doors through which people come in. What they answer never tells whether an account exists. */
@ApiExcludeController()
@Access('anyone')
@Controller(apiPaths.account)
export class SignInController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body({ schema: signInRequestSchema }) body: z.output<typeof signInRequestSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return letIn(this.register, request, reply, accepted(await signIn(this.register, body, doorStepOf(request))));
  }

  @Post('link')
  @HttpCode(202)
  async askLink(@Body({ schema: linkRequestSchema }) { email }: z.output<typeof linkRequestSchema>, @Req() request: FastifyRequest): Promise<typeof ASKED> {
    accepted(await askForLink(this.register, 'sign-in-link', email, doorStepOf(request)));
    return ASKED;
  }

  @Post('link/accept')
  @HttpCode(200)
  async takeLink(
    @Body({ schema: tokenRequestSchema }) { token }: z.output<typeof tokenRequestSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return letIn(this.register, request, reply, accepted(await signInByLink(this.register, token, doorStepOf(request))));
  }

  @Post('lost-password')
  @HttpCode(202)
  async askReset(@Body({ schema: linkRequestSchema }) { email }: z.output<typeof linkRequestSchema>, @Req() request: FastifyRequest): Promise<typeof ASKED> {
    accepted(await askForLink(this.register, 'password-reset', email, doorStepOf(request)));
    return ASKED;
  }

  @Post('new-password')
  @HttpCode(200)
  async reset(
    @Body({ schema: passwordResetRequestSchema }) body: z.output<typeof passwordResetRequestSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return letIn(this.register, request, reply, accepted(await resetPassword(this.register, body, doorStepOf(request))));
  }

  /** By POST, so that the token stands in no address. */
  @Post('invitation')
  @HttpCode(200)
  async readInvitation(@Body({ schema: tokenRequestSchema }) { token }: z.output<typeof tokenRequestSchema>, @Req() request: FastifyRequest): Promise<InvitationAnswer> {
    return accepted(await getInvitation(this.register, token, doorStepOf(request)));
  }

  @Post('invitation/accept')
  @HttpCode(200)
  async takeInvitation(
    @Body({ schema: invitationAnswerRequestSchema }) body: z.output<typeof invitationAnswerRequestSchema>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return letIn(this.register, request, reply, accepted(await acceptInvitation(this.register, body, doorStepOf(request))));
  }
}
