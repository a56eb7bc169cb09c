import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, formTurnSchema, unfinishedQuerySchema, unfinishedRequestSchema, type UnfinishedAnswer, type UnfinishedKept, type UnfinishedRequest } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import { dropUnfinishedForm, findUnfinishedForm, keepUnfinishedForm, listKeptWindows, listOtherWriters, type Caller, type FormOwner, type Register } from '@portulan/register';
import type { z } from 'zod';
import { Access, CalledBy } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor } from './curated-entry.js';

/** What a person typed in the form of an entry and did not save: kept for that person alone, and window by window. */
@ApiExcludeController()
@Access('signed-in')
@Controller(`${apiPaths.account}/unfinished/:form`)
export class UnfinishedFormsController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  async read(@CalledBy() caller: Caller, @Param('form') form: string, @Query({ schema: unfinishedQuerySchema }) { windowId }: z.output<typeof unfinishedQuerySchema>): Promise<UnfinishedAnswer> {
    const { owner } = await this.ownerOf(caller, form);
    const found = await findUnfinishedForm(this.register, owner, windowId);
    const windows = await listKeptWindows(this.register, owner, found?.windowId ?? null);
    return { form: found === null ? null : { ...found, boxes: found.boxes.map(([name, value]) => [name, value]) }, windows, others: await this.othersThan(owner) };
  }

  @Put('')
  async keep(@CalledBy() caller: Caller, @Param('form') form: string, @Body({ schema: unfinishedRequestSchema }) { seenVersion, ...typed }: UnfinishedRequest): Promise<UnfinishedKept> {
    const { owner, version } = await this.ownerOf(caller, form);
    const kept = await keepUnfinishedForm(this.register, owner, { ...typed, seenVersion: seenVersion ?? version });
    return { ...kept, windows: await listKeptWindows(this.register, owner, typed.windowId), others: await this.othersThan(owner), version };
  }

  @Delete('')
  @HttpCode(204)
  async drop(@CalledBy() caller: Caller, @Param('form') form: string, @Query({ schema: formTurnSchema }) turn: z.output<typeof formTurnSchema>): Promise<void> {
    const { owner } = await this.ownerOf(caller, form);
    await dropUnfinishedForm(this.register, owner, turn);
  }

  /** The form of a new entry is named by its room, that of one there is by its id, for those who may edit it. */
  private async ownerOf(caller: Caller, form: string): Promise<{ owner: FormOwner; version: number | null }> {
    const isNew = ENTRY_ROOMS.find((room) => room === form);
    if (isNew !== undefined) return { owner: { personId: caller.personId, entryId: null, room: isNew }, version: null };
    const { id, room, version } = await entryFor(this.register, caller, 'edit', form);
    return { owner: { personId: caller.personId, entryId: id, room }, version };
  }

  private async othersThan({ entryId, personId }: FormOwner): Promise<UnfinishedAnswer['others']> {
    return entryId === null ? [] : listOtherWriters(this.register, entryId, personId);
  }
}
