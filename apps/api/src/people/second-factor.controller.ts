import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, codeRequestSchema, type RecoveryCodesAnswer, type SecondFactorOffer, type SignInAnswer } from '@portulan/contract';
import {
  confirmSecondFactor,
  offerSecondFactor,
  proveSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type Caller,
  type Register,
  type SecretVault,
} from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemException } from '../http/problem.js';
import { REGISTER, VAULT } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access, CalledBy } from './access.decorator.js';
import { letIn } from './door-step.js';

type Code = z.output<typeof codeRequestSchema>;

/** The second proof. Whoever has one and did not give it yet can do nothing here but give it. */
@ApiExcludeController()
@Controller(`${apiPaths.account}/second-factor`)
export class SecondFactorController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(VAULT) private readonly vault: SecretVault,
  ) {}

  @Post('prove')
  @Access('begun')
  @HttpCode(200)
  async prove(
    @CalledBy() caller: Caller,
    @Body({ schema: codeRequestSchema }) { code }: Code,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    return letIn(this.register, request, reply, accepted(await proveSecondFactor(this.register, this.vault, caller, code)));
  }

  @Post('offer')
  @Access('begun')
  @HttpCode(200)
  async offer(@CalledBy() caller: Caller): Promise<SecondFactorOffer> {
    return accepted(await offerSecondFactor(this.register, this.vault, refuseUnproven(caller)));
  }

  @Post('confirm')
  @Access('begun')
  @HttpCode(200)
  async confirm(
    @CalledBy() caller: Caller,
    @Body({ schema: codeRequestSchema }) { code }: Code,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesAnswer> {
    const { session, recoveryCodes } = accepted(await confirmSecondFactor(this.register, this.vault, refuseUnproven(caller), code));
    await letIn(this.register, request, reply, session);
    return { recoveryCodes: [...recoveryCodes] };
  }

  @Post('remove')
  @Access('signed-in')
  @HttpCode(204)
  async remove(@CalledBy() caller: Caller, @Body({ schema: codeRequestSchema }) { code }: Code): Promise<void> {
    accepted(await removeSecondFactor(this.register, this.vault, caller, code));
  }

  @Post('recovery-codes')
  @Access('signed-in')
  @HttpCode(200)
  async renew(@CalledBy() caller: Caller, @Body({ schema: codeRequestSchema }) { code }: Code): Promise<RecoveryCodesAnswer> {
    return { recoveryCodes: [...accepted(await renewRecoveryCodes(this.register, this.vault, caller, code))] };
  }
}

/** A password alone must not set another second factor in the place of one that was not proven. */
function refuseUnproven(caller: Caller): Caller {
  if (caller.stage !== 'second-factor') return caller;
  throw new ProblemException(403, 'second-factor-needed', 'Give the code of your application first. Nothing was done.');
}
