import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, unfinishedRequestSchema, type UnfinishedAnswer, type UnfinishedKept, type UnfinishedRequest } from '@portulan/contract';
import { ENTRY_ROOMS } from '@portulan/domain';
import { dropUnfinishedForm, findUnfinishedForm, keepUnfinishedForm, listOtherWriters, type Caller, type FormOwner, type Register } from '@portulan/register';
import { Access, CalledBy } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor } from './curated-entry.js';

/** What a person typed in the form of an entry and did not save: kept for that person alone, whoever else may edit the entry. */
@ApiExcludeController()
@Access('signed-in')
@Controller(`${apiPaths.account}/unfinished/:form`)
export class UnfinishedFormsController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  async read(@CalledBy() caller: Caller, @Param('form') form: string): Promise<UnfinishedAnswer> {
    const { owner } = await this.ownerOf(caller, form);
    const found = await findUnfinishedForm(this.register, owner);
    return { form: found === null ? null : { ...found, boxes: found.boxes.map(([name, value]) => [name, value]) }, others: await this.othersThan(owner) };
  }

  @Put('')
  async keep(@CalledBy() caller: Caller, @Param('form') form: string, @Body({ schema: unfinishedRequestSchema }) { seenVersion, boxes }: UnfinishedRequest): Promise<UnfinishedKept> {
    const { owner, version } = await this.ownerOf(caller, form);
    const keptAt = await keepUnfinishedForm(this.register, owner, { seenVersion: seenVersion ?? version, boxes });
    return { keptAt, others: await this.othersThan(owner), version };
  }

  @Delete('')
  @HttpCode(204)
  async drop(@CalledBy() caller: Caller, @Param('form') form: string): Promise<void> {
    const { owner } = await this.ownerOf(caller, form);
    await dropUnfinishedForm(this.register, owner);
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
