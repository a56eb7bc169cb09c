import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, messageRequestSchema, tokenRequestSchema, type MessageRequest, type RelayedAnswer } from '@portulan/contract';
import { relayMessage, submitMessage, type Register } from '@portulan/register';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { accepted } from '../people/accepted.js';
import { Access } from '../people/access.decorator.js';
import { doorStepOf } from '../people/door-step.js';
import { REGISTER } from '../server/tokens.js';

const SENT = { sent: true } as const;

/** Messages to whoever can be reached about an entry: nobody is told an address, nor whether there is one. */
@ApiExcludeController()
@Access('anyone')
@Controller(`${apiPaths.contributions}/messages`)
export class MessagesController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Post()
  @HttpCode(202)
  async submit(@Body({ schema: messageRequestSchema }) { trap, message: body, ...message }: MessageRequest, @Req() asked: FastifyRequest): Promise<typeof SENT> {
    // A program that is told it was caught would try again.
    if (trap !== '') return SENT;
    accepted(await submitMessage(this.register, { ...message, body }, doorStepOf(asked)));
    return SENT;
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(@Body({ schema: tokenRequestSchema }) { token }: z.output<typeof tokenRequestSchema>, @Req() asked: FastifyRequest): Promise<RelayedAnswer> {
    return accepted(await relayMessage(this.register, token, doorStepOf(asked)));
  }
}
