import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, factorResetRequestSchema, invitationRequestSchema, memberRequestSchema, networkSettingsRequestSchema, type NetworkSettingsAnswer, type StaffNetworks, type TeamAnswer } from '@portulan/contract';
import { isNationalAdmin, mayActInNetwork, mayResetFactor, networksOf } from '@portulan/domain';
import { changeMember, getNetworkSettings, invitePerson, listMembers, listStaffNetworks, resetSecondFactor, reviseNetwork, revokeInvitation, type Caller, type Register } from '@portulan/register';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { REGISTER } from '../server/tokens.js';
import { accepted } from './accepted.js';
import { Access, CalledBy } from './access.decorator.js';
import { uuidParam } from './uuid-param.js';

/** The networks one works in, and who works there too. */
@ApiExcludeController()
@Controller(apiPaths.staff)
export class TeamController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('networks')
  @Access('staff')
  async networks(@CalledBy() caller: Caller): Promise<StaffNetworks> {
    const networks = await listStaffNetworks(this.register, isNationalAdmin(caller) ? 'all' : networksOf(caller));
    return { items: networks.map((network) => ({ ...network, mayManageMembers: mayActInNetwork(caller, 'manage-members', network.id) })) };
  }

  @Get('networks/:network/settings')
  @Access({ inNetwork: 'see-members' })
  async settings(@CalledBy() caller: Caller, @Param('network') id: string): Promise<NetworkSettingsAnswer> {
    const settings = await getNetworkSettings(this.register, id);
    if (settings === null) throw notFound('network', id);
    return { ...settings, perimeter: [...settings.perimeter], mayEdit: mayActInNetwork(caller, 'edit-network', id) };
  }

  @Put('networks/:network/settings')
  @Access({ inNetwork: 'edit-network' })
  @HttpCode(204)
  async revise(@Param('network') id: string, @Body({ schema: networkSettingsRequestSchema }) settings: z.output<typeof networkSettingsRequestSchema>): Promise<void> {
    accepted(await reviseNetwork(this.register, id, settings));
  }

  @Get('networks/:network/members')
  @Access({ inNetwork: 'see-members' })
  async members(@CalledBy() caller: Caller, @Param('network') id: string): Promise<TeamAnswer> {
    const [network] = await listStaffNetworks(this.register, [id]);
    if (network === undefined) throw notFound('network', id);
    const mayManage = mayActInNetwork(caller, 'manage-members', id);
    const { members, invitations } = await listMembers(this.register, id);
    return {
      ...{ network: { id, label: network.label }, mayManage },
      members: members.map(({ since, grants, ...member }) => ({
        ...{ ...member, since: since.toISOString(), isMe: member.personId === caller.personId },
        mayResetFactor: member.hasSecondFactor && mayResetFactor(caller, { personId: member.personId, grants }),
      })),
      invitations: mayManage ? invitations.map(({ expiresAt, ...invitation }) => ({ ...invitation, expiresAt: expiresAt.toISOString() })) : [],
    };
  }

  @Post('networks/:network/invitations')
  @Access({ inNetwork: 'manage-members' })
  @HttpCode(201)
  async invite(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Body({ schema: invitationRequestSchema }) request: z.output<typeof invitationRequestSchema>,
  ): Promise<{ id: string }> {
    const [known] = await listStaffNetworks(this.register, [network]);
    if (known === undefined) throw notFound('network', network);
    return accepted(await invitePerson(this.register, caller, { ...request, network }));
  }

  @Delete('networks/:network/invitations/:id')
  @Access({ inNetwork: 'manage-members' })
  @HttpCode(204)
  async revoke(@CalledBy() caller: Caller, @Param('network') network: string, @Param('id') id: string): Promise<void> {
    accepted(await revokeInvitation(this.register, caller, { network, id: uuidParam(id) }));
  }

  @Put('networks/:network/members/:person')
  @Access({ inNetwork: 'manage-members' })
  @HttpCode(204)
  async change(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Param('person') person: string,
    @Body({ schema: memberRequestSchema }) { role }: z.output<typeof memberRequestSchema>,
  ): Promise<void> {
    accepted(await changeMember(this.register, caller, { network, personId: uuidParam(person), role }));
  }

  @Delete('networks/:network/members/:person')
  @Access({ inNetwork: 'manage-members' })
  @HttpCode(204)
  async remove(@CalledBy() caller: Caller, @Param('network') network: string, @Param('person') person: string): Promise<void> {
    accepted(await changeMember(this.register, caller, { network, personId: uuidParam(person), role: null }));
  }

  /** For whoever lost the application and the recovery codes. */
  @Post('networks/:network/members/:person/second-factor/reset')
  @Access({ inNetwork: 'manage-members' })
  @HttpCode(204)
  async resetFactor(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Param('person') person: string,
    @Body({ schema: factorResetRequestSchema }) { reason }: z.output<typeof factorResetRequestSchema>,
  ): Promise<void> {
    const { members } = await listMembers(this.register, network);
    const member = members.find(({ personId }) => personId === uuidParam(person));
    if (member === undefined) throw notFound('member', person);
    accepted(await resetSecondFactor(this.register, member.personId, { by: caller, reason }));
  }
}
