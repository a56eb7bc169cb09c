import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, distinctRequestSchema, mergeRequestSchema, pageQuerySchema, undoRequestSchema } from '@portulan/contract';
import { getMerge, listDuplicates, mergeEntries, reviewDuplicate, undoMerge, type Caller, type DuplicatePair, type Register } from '@portulan/register';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor, stampOf } from './curated-entry.js';

/** Entries that look alike, and what is made of them. To merge two, one answers for both. */
@ApiExcludeController()
@Controller(apiPaths.staff)
export class MergesController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('networks/:network/duplicates')
  @Access({ inNetwork: 'see-board' })
  async duplicates(
    @Param('network') keeper: string,
    @Query({ schema: pageQuerySchema }) { page, room }: z.output<typeof pageQuerySchema>,
  ): Promise<{ items: readonly DuplicatePair[]; total: number; page: number }> {
    return { ...(await listDuplicates(this.register, { keeper, page, ...(room === undefined ? {} : { room }) })), page };
  }

  @Post('duplicates/review')
  @Access('staff')
  @HttpCode(204)
  async review(@CalledBy() caller: Caller, @Body({ schema: distinctRequestSchema }) { first, second, areDistinct }: z.output<typeof distinctRequestSchema>): Promise<void> {
    // Either of the two networks can say that theirs is not the other's.
    await entryFor(this.register, caller, 'merge', first).catch(() => entryFor(this.register, caller, 'merge', second));
    accepted(await reviewDuplicate(this.register, [first, second], areDistinct, stampOf(caller, null).author));
  }

  @Post('merges')
  @Access('staff')
  @HttpCode(201)
  async merge(@CalledBy() caller: Caller, @Body({ schema: mergeRequestSchema }) { survivor, absorbed, choices, reason }: z.output<typeof mergeRequestSchema>): Promise<{ mergeId: string }> {
    for (const { id } of [survivor, absorbed]) await entryFor(this.register, caller, 'merge', id);
    const { mergeId } = accepted(await mergeEntries(this.register, { survivor, absorbed, choices }, stampOf(caller, reason)));
    return { mergeId };
  }

  @Post('merges/:merge/undo')
  @Access('staff')
  @HttpCode(204)
  async undo(@CalledBy() caller: Caller, @Param('merge') id: string, @Body({ schema: undoRequestSchema }) { reason }: z.output<typeof undoRequestSchema>): Promise<void> {
    const merge = await getMerge(this.register, uuidParam(id));
    if (merge === null) throw notFound('merge', id);
    for (const entry of [merge.survivorId, merge.absorbedId]) await entryFor(this.register, caller, 'merge', entry);
    accepted(await undoMerge(this.register, merge.id, stampOf(caller, reason)));
  }
}
