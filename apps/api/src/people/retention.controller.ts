import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, retentionRequestSchema, type RetentionAnswer, type RetentionRequest } from '@portulan/contract';
import { mayActInNetwork } from '@portulan/domain';
import { getRetention, listRetentionRuns, listStaffNetworks, reviseRetention, type Caller, type Register } from '@portulan/register';
import { notFound } from '../http/problem.js';
import { REGISTER } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access, CalledBy } from './access.decorator.js';

/** How long a network keeps what is of persons, and what the nights erased. */
@ApiExcludeController()
@Controller(`${apiPaths.staff}/networks/:network/retention`)
export class RetentionController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  @Access({ inNetwork: 'see-members' })
  async get(@CalledBy() caller: Caller, @Param('network') id: string): Promise<RetentionAnswer> {
    const [network] = await listStaffNetworks(this.register, [id]);
    if (network === undefined) throw notFound('network', id);
    const [retention, runs] = await Promise.all([getRetention(this.register, id), listRetentionRuns(this.register)]);
    return { network: { id, label: network.label }, mayEdit: mayActInNetwork(caller, 'edit-network', id), retention: { ...retention }, runs };
  }

  @Put('')
  @Access({ inNetwork: 'edit-network' })
  @HttpCode(204)
  async revise(@Param('network') id: string, @Body({ schema: retentionRequestSchema }) retention: RetentionRequest): Promise<void> {
    const [network] = await listStaffNetworks(this.register, [id]);
    if (network === undefined) throw notFound('network', id);
    accepted(await reviseRetention(this.register, id, retention));
  }
}
