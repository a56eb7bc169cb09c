import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  contributionRequestSchema,
  placesQuerySchema,
  tokenRequestSchema,
  type ContributionRequest,
  type CorrectingAnswer,
  type FoundPlacesAnswer,
  type OwnProposalAnswer,
} from '@portulan/contract';
import { fieldsOf, isOnEarth } from '@portulan/domain';
import {
  confirmOwnProposal,
  findAnsweringNetwork,
  findCuratedEntry,
  getOwnProposal,
  getRevision,
  idsIn,
  listNames,
  searchPlaces,
  searchPlacesNear,
  submitContribution,
  tieProposal,
  withdrawOwnProposal,
  type CuratedEntry,
  type ProposalDraft,
  type Register,
} from '@portulan/register';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access } from '../people/access.decorator.js';
import { doorStepOf } from '../people/door-step.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';
import { readEntryFields } from './read-entry-fields.js';

const SENT = { sent: true } as const;
type TokenRequest = z.output<typeof tokenRequestSchema>;

/** What anyone may propose without an account, and what became of it. Nothing that the public does not see is told here. */
@ApiExcludeController()
@Access('anyone')
@Controller(apiPaths.contributions)
export class ContributionsController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('entries/:id')
  async entry(@Param('id') id: string): Promise<CorrectingAnswer> {
    const entry = await findCuratedEntry(this.register, uuidParam(id));
    if (entry === null || (entry.state !== 'published' && entry.state !== 'dormant')) throw notFound('entry', id);
    const content = await getRevision(this.register, entry.id, entry.version);
    if (content === null) throw notFound('entry', id);
    const { state: _state, keeper: _keeper, sources: _sources, checkedOn: _checkedOn, ...fields } = fieldsOf(content);
    const { room, slug, label, version } = entry satisfies CuratedEntry;
    return { entry: { id: entry.id, room, slug, label, version }, fields, names: await listNames(this.register, idsIn(fields), { isPublic: true }) };
  }

  @Get('places')
  async places(@Query({ schema: placesQuerySchema }) { q, near, lang }: z.output<typeof placesQuerySchema>): Promise<FoundPlacesAnswer> {
    if (near === undefined) return { items: await searchPlaces(this.register, q, lang) };
    const [lon = 0, lat = 0] = near.split(',').map(Number);
    return { items: isOnEarth({ lon, lat }) ? await searchPlacesNear(this.register, { lon, lat }, lang) : [] };
  }

  @Post()
  @HttpCode(202)
  async submit(@Body({ schema: contributionRequestSchema }) request: ContributionRequest, @Req() asked: FastifyRequest): Promise<typeof SENT> {
    // A program that is told it was caught would try again.
    if (request.trap !== '') return SENT;
    const { email, name, lang } = request;
    const proposal = await this.draftOf(request);
    const { id: proposalId } = accepted(await submitContribution(this.register, { proposal, email, name: name === '' ? null : name, lang }, doorStepOf(asked)));
    const { entryId, campaign: token } = request.sort === 'correction' ? request : {};
    if (token !== undefined && entryId !== undefined) await tieProposal(this.register, { token, entryId, proposalId });
    return SENT;
  }

  /** By POST, so that the token stands in no address. */
  @Post('follow')
  @HttpCode(200)
  async follow(@Body({ schema: tokenRequestSchema }) { token }: TokenRequest, @Req() asked: FastifyRequest): Promise<OwnProposalAnswer> {
    const proposal = accepted(await getOwnProposal(this.register, token, doorStepOf(asked)));
    return { ...proposal, names: await listNames(this.register, idsIn(proposal.changes), { isPublic: true }) };
  }

  @Post('confirm')
  @HttpCode(200)
  async confirm(@Body({ schema: tokenRequestSchema }) { token }: TokenRequest, @Req() asked: FastifyRequest): Promise<typeof SENT> {
    accepted(await confirmOwnProposal(this.register, token, doorStepOf(asked)));
    return SENT;
  }

  @Post('withdraw')
  @HttpCode(200)
  async withdraw(@Body({ schema: tokenRequestSchema }) { token }: TokenRequest, @Req() asked: FastifyRequest): Promise<typeof SENT> {
    accepted(await withdrawOwnProposal(this.register, token, doorStepOf(asked)));
    return SENT;
  }

  private async draftOf(request: ContributionRequest): Promise<ProposalDraft> {
    const { message, sourceUrl } = request;
    const words = { message: message === '' ? null : message, sourceUrl: sourceUrl === '' ? null : sourceUrl };
    if (request.sort === 'claim') return { sort: request.sort, entryId: request.entryId, seenVersion: request.seenVersion, ...words };
    if (request.sort === 'creation') {
      const changes = await readEntryFields(this.register, request.room, request.changes);
      return { sort: request.sort, room: request.room, changes, network: await findAnsweringNetwork(this.register, request.room, changes), ...words };
    }
    const entry = await findCuratedEntry(this.register, request.entryId);
    if (entry === null) throw notFound('entry', request.entryId);
    const changes = await readEntryFields(this.register, entry.room, request.changes);
    return { sort: request.sort, entryId: entry.id, seenVersion: request.seenVersion, changes, ...words };
  }
}
