import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, ownDataRequestSchema, tokenRequestSchema, type OwnDataAnswer } from '@portulan/contract';
import { exportOwnData, getOwnData, getOwnFile, submitErasureRequest, submitOwnDataRequest, withdrawOwnConsents, type Caller, type OwnFile, type Register } from '@portulan/register';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { REGISTER } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access, CalledBy } from './access.decorator.js';
import { doorStepOf } from './door-step.js';

const ASKED = { asked: true } as const;
type Token = z.output<typeof tokenRequestSchema>;

/** What is held on whoever asks: by a link to their address, or by their session. By POST, so that a token stands in no address. */
@ApiExcludeController()
@Access('anyone')
@Controller(apiPaths.ownData)
export class OwnDataController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  /** The file of whoever is signed in. */
  @Get()
  @Access('signed-in')
  async mine(@CalledBy() { email }: Caller): Promise<OwnFile> {
    return exportOwnData(this.register, email);
  }

  @Post()
  @HttpCode(202)
  async ask(@Body({ schema: ownDataRequestSchema }) request: z.output<typeof ownDataRequestSchema>, @Req() asked: FastifyRequest): Promise<typeof ASKED> {
    accepted(await submitOwnDataRequest(this.register, request, doorStepOf(asked)));
    return ASKED;
  }

  @Post('read')
  @HttpCode(200)
  async read(@Body({ schema: tokenRequestSchema }) { token }: Token, @Req() asked: FastifyRequest): Promise<OwnDataAnswer> {
    return accepted(await getOwnData(this.register, token, doorStepOf(asked)));
  }

  @Post('file')
  @HttpCode(200)
  async file(@Body({ schema: tokenRequestSchema }) { token }: Token, @Req() asked: FastifyRequest): Promise<OwnFile> {
    return accepted(await getOwnFile(this.register, token, doorStepOf(asked)));
  }

  @Post('withdraw')
  @HttpCode(200)
  async withdraw(@Body({ schema: tokenRequestSchema }) { token }: Token, @Req() asked: FastifyRequest): Promise<{ ended: number }> {
    return { ended: accepted(await withdrawOwnConsents(this.register, token, doorStepOf(asked))) };
  }

  @Post('erase')
  @HttpCode(202)
  async erase(@Body({ schema: tokenRequestSchema }) { token }: Token, @Req() asked: FastifyRequest): Promise<typeof ASKED> {
    accepted(await submitErasureRequest(this.register, token, doorStepOf(asked)));
    return ASKED;
  }
}
