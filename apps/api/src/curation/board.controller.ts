import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { answerRequestSchema, apiPaths, pageQuerySchema, proposalReviewSchema } from '@portulan/contract';
import {
  countWork,
  getProposal,
  idsIn,
  listNames,
  listProposals,
  notePrivateLook,
  reviewProposal,
  reviewRepresentation,
  type Caller,
  type NamedThing,
  type ProposalDetail,
  type ProposalSummary,
  type Register,
  type WorkCounts,
} from '@portulan/register';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor, stampOf } from './curated-entry.js';

type PageQuery = z.output<typeof pageQuerySchema>;

/** What a network has to do next, and the proposals it was sent. */
@ApiExcludeController()
@Controller(`${apiPaths.staff}/networks/:network`)
export class BoardController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('board')
  @Access({ inNetwork: 'see-board' })
  board(@Param('network') network: string): Promise<WorkCounts> {
    return countWork(this.register, network);
  }

  @Get('proposals')
  @Access({ inNetwork: 'review' })
  async proposals(@Param('network') network: string, @Query({ schema: pageQuerySchema }) { page }: PageQuery): Promise<{ items: readonly ProposalSummary[]; total: number; page: number }> {
    return { ...(await listProposals(this.register, { network, page })), page };
  }

  @Get('proposals/:proposal')
  @Access({ inNetwork: 'review' })
  async proposal(@CalledBy() caller: Caller, @Param('network') network: string, @Param('proposal') id: string): Promise<ProposalDetail & { readonly names: Record<string, NamedThing> }> {
    const proposal = await this.proposalOf(network, id);
    await notePrivateLook(this.register, { personId: caller.personId, place: 'proposal', entryId: proposal.entry?.id ?? null, network, shown: proposal.email === null ? 0 : 1 });
    return { ...proposal, names: await listNames(this.register, idsIn(proposal.compared)) };
  }

  @Post('proposals/:proposal/claim')
  @Access({ inNetwork: 'review' })
  @HttpCode(204)
  async answerClaim(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Param('proposal') id: string,
    @Body({ schema: answerRequestSchema }) { isAccepted, reason }: z.output<typeof answerRequestSchema>,
  ): Promise<void> {
    const { id: claimId, entry: about } = await this.proposalOf(network, id);
    // Only whoever answers for the entry lets somebody else write it.
    if (about !== null) await entryFor(this.register, caller, 'publish', about.id);
    accepted(await reviewRepresentation(this.register, { claimId, isAccepted, answer: reason ?? null }, stampOf(caller, null)));
  }

  @Post('proposals/:proposal/review')
  @Access({ inNetwork: 'review' })
  @HttpCode(200)
  async review(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Param('proposal') id: string,
    @Body({ schema: proposalReviewSchema }) { seenVersion, acceptedFields, answer, state }: z.output<typeof proposalReviewSchema>,
  ): Promise<{ state: string; slug: string | null }> {
    const { id: proposalId, entry: about } = await this.proposalOf(network, id);
    if (about !== null) await entryFor(this.register, caller, 'edit', about.id);
    // A new entry is kept by the network that accepts it.
    const review = { proposalId, seenVersion, acceptedFields, answer, keeper: network, ...(state === undefined ? {} : { state }) };
    const { state: outcome, entry } = accepted(await reviewProposal(this.register, review, stampOf(caller, null)));
    return { state: outcome, slug: entry?.slug ?? null };
  }

  /** A proposal that this network was sent, or that was sent to nobody. */
  private async proposalOf(network: string, id: string): Promise<ProposalDetail> {
    const proposal = await getProposal(this.register, uuidParam(id));
    if (proposal === null || (proposal.network !== null && proposal.network !== network)) throw notFound('proposal', id);
    return proposal;
  }
}
