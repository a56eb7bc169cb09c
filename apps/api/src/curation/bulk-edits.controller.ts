import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, bulkEditRequestSchema, bulkRowsQuerySchema, undoRequestSchema, type BulkEditAnswer, type BulkEditsAnswer, type BulkRowsAnswer } from '@portulan/contract';
import { applyBulkEdit, BULK_MAX, dropBulkEdit, getBulkEdit, listBulkEdits, listBulkRows, listWork, submitBulkEdit, undoBulkEdit, type Caller, type ListedBulkEdit, type Register } from '@portulan/register';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';
import { stampOf } from './curated-entry.js';

/** Changes of many entries at once: planned, looked at, written, and undone as one. A network changes what it keeps, and what is nobody's. */
@ApiExcludeController()
@Access({ inNetwork: 'review' })
@Controller(`${apiPaths.staff}/networks/:network/bulk-edits`)
export class BulkEditsController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  async list(@Param('network') network: string): Promise<BulkEditsAnswer> {
    return { items: (await listBulkEdits(this.register, network)).map(toAnswer) };
  }

  @Post('')
  @HttpCode(201)
  async plan(@CalledBy() caller: Caller, @Param('network') network: string, @Body({ schema: bulkEditRequestSchema }) request: z.output<typeof bulkEditRequestSchema>): Promise<{ id: string }> {
    const { list, filter, change, entryIds, reason } = request;
    const chosen = entryIds ?? (await listWork(this.register, list, { ...filter, network, size: BULK_MAX + 1 })).items.map(({ id }) => id);
    const { isTaken, isConfirmed, ...rest } = change;
    const { author, reason: said } = stampOf(caller, reason);
    const toPlan = {
      ...{ network, entryIds: chosen, reason: said, origin: { list, filter, isWhole: entryIds === null } },
      change: { ...rest, keeper: isTaken ? network : null, checkedOn: isConfirmed ? new Date().toISOString().slice(0, 10) : null },
    };
    return { id: accepted(await submitBulkEdit(this.register, toPlan, author)) };
  }

  @Get(':bulk')
  async bulk(@Param('network') network: string, @Param('bulk') id: string): Promise<BulkEditAnswer> {
    return toAnswer(await this.bulkOf(network, id));
  }

  @Get(':bulk/entries')
  async rows(@Param('network') network: string, @Param('bulk') id: string, @Query({ schema: bulkRowsQuerySchema }) { outcome, page }: z.output<typeof bulkRowsQuerySchema>): Promise<BulkRowsAnswer> {
    const { items, total } = await listBulkRows(this.register, (await this.bulkOf(network, id)).id, outcome, page);
    return { items: items.map((row) => ({ ...row, differences: [...row.differences] })), total, page } as BulkRowsAnswer;
  }

  @Post(':bulk/apply')
  @HttpCode(200)
  async apply(@Param('network') network: string, @Param('bulk') id: string): Promise<{ entries: number }> {
    return { entries: accepted(await applyBulkEdit(this.register, network, uuidParam(id))) };
  }

  @Post(':bulk/undo')
  @HttpCode(200)
  async undo(@CalledBy() caller: Caller, @Param('network') network: string, @Param('bulk') id: string, @Body({ schema: undoRequestSchema }) { reason }: z.output<typeof undoRequestSchema>): Promise<{ entries: number }> {
    return { entries: accepted(await undoBulkEdit(this.register, network, uuidParam(id), stampOf(caller, reason))) };
  }

  @Delete(':bulk')
  @HttpCode(204)
  async drop(@Param('network') network: string, @Param('bulk') id: string): Promise<void> {
    accepted(await dropBulkEdit(this.register, network, uuidParam(id)));
  }

  private async bulkOf(network: string, id: string): Promise<ListedBulkEdit> {
    const edit = await getBulkEdit(this.register, network, uuidParam(id));
    if (edit === null) throw notFound('change', id);
    return edit;
  }
}

const toAnswer = ({ id, state, origin, change, reason, authorName, isByNight, createdAt, counts }: ListedBulkEdit): BulkEditAnswer => ({
  ...{ id, state, origin, reason, authorName, isByNight, createdAt, counts },
  change: { ...change, themes: change.themes === null ? null : { deed: change.themes.deed, codes: [...change.themes.codes] } },
});
