import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, pageQuerySchema, type PrivateLogAnswer } from '@portulan/contract';
import { isNationalAdmin } from '@portulan/domain';
import { listPrivateLooks, type Caller, type Register } from '@portulan/register';
import type { z } from 'zod';
import { REGISTER } from '../server/tokens.js';
import { Access, CalledBy } from './access.decorator.js';

/** Who saw private data: told to those who answer for it. */
@ApiExcludeController()
@Access({ inNetwork: 'edit-network' })
@Controller(`${apiPaths.staff}/networks/:network/private-log`)
export class PrivateLogController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  async list(@CalledBy() caller: Caller, @Param('network') network: string, @Query({ schema: pageQuerySchema }) { page }: z.output<typeof pageQuerySchema>): Promise<PrivateLogAnswer> {
    return { ...(await listPrivateLooks(this.register, { network, isNational: isNationalAdmin(caller), page })), page };
  }
}
