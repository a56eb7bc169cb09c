import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  differenceQuerySchema,
  editRequestSchema,
  restoreRequestSchema,
  revisionsQuerySchema,
  type DifferenceAnswer,
  type EditingAnswer,
  type HistoryAnswer,
} from '@portulan/contract';
import { fieldsOf, mayActOnEntry, mayRepresentativeWrite, realChanges, type ContentFields } from '@portulan/domain';
import {
  getDifference,
  getEntryOwnership,
  getRepresentativeLimit,
  getRevision,
  listRevisions,
  restoreRevision,
  reviseEntry,
  submitProposal,
  withdrawProposal,
  type Caller,
  type CuratedEntry,
  type Register,
} from '@portulan/register';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor, stampOf } from './curated-entry.js';
import { nameDifferences, nameFields } from './name-values.js';
import { readEntryFields } from './read-entry-fields.js';

/** What an entry was, and what it becomes. Whose it is decides, not the role alone. */
@ApiExcludeController()
@Controller(`${apiPaths.staff}/entries/:id`)
export class HistoryController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  @Access('signed-in')
  async content(@CalledBy() caller: Caller, @Param('id') id: string): Promise<EditingAnswer> {
    const entry = await entryFor(this.register, caller, 'edit', id);
    const content = await getRevision(this.register, entry.id, entry.version);
    if (content === null) throw notFound('entry', id);
    const { state: _state, keeper: _keeper, sources: _sources, checkedOn: _checkedOn, ...fields } = fieldsOf(content);
    const ownership = await getEntryOwnership(this.register, entry.id);
    const may = (act: 'publish' | 'archive' | 'hand-over') => ownership !== null && mayActOnEntry(caller, act, ownership);
    const names = await nameFields(this.register, fields);
    const limit = may('publish') ? 'all' : await getRepresentativeLimit(this.register, entry.id);
    const held = Object.keys(fields).filter((field) => !mayRepresentativeWrite(limit, field));
    return { entry, fields, names, checkedOn: content.checkedOn, may: { publish: may('publish'), archive: may('archive'), handOver: may('hand-over') }, held };
  }

  @Get('revisions')
  @Access('signed-in')
  async revisions(@CalledBy() caller: Caller, @Param('id') id: string, @Query({ schema: revisionsQuerySchema }) { before }: z.output<typeof revisionsQuerySchema>): Promise<HistoryAnswer> {
    const entry = await entryFor(this.register, caller, 'see-unpublished', id);
    const ownership = await getEntryOwnership(this.register, entry.id);
    const items = await listRevisions(this.register, entry.id, before ?? null);
    return { entry, mayRestore: ownership !== null && mayActOnEntry(caller, 'restore', ownership), items };
  }

  @Get('difference')
  @Access('signed-in')
  async difference(
    @CalledBy() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: differenceQuerySchema }) { from, to }: z.output<typeof differenceQuerySchema>,
  ): Promise<DifferenceAnswer> {
    const entry = await entryFor(this.register, caller, 'see-unpublished', id);
    const fields = [...accepted(await getDifference(this.register, entry.id, from, to))];
    return { from, to, fields, names: await nameDifferences(this.register, fields) } as DifferenceAnswer;
  }

  @Post('restore')
  @Access('signed-in')
  @HttpCode(200)
  async restore(@CalledBy() caller: Caller, @Param('id') id: string, @Body({ schema: restoreRequestSchema }) request: z.output<typeof restoreRequestSchema>): Promise<{ version: number }> {
    const entry = await entryFor(this.register, caller, 'restore', id);
    const { version, seenVersion, reason } = request;
    const saved = accepted(await restoreRevision(this.register, { entryId: entry.id, version, seenVersion }, stampOf(caller, reason)));
    return { version: saved.version };
  }

  @Put('')
  @Access('signed-in')
  async edit(@CalledBy() caller: Caller, @Param('id') id: string, @Body({ schema: editRequestSchema }) request: z.output<typeof editRequestSchema>): Promise<{ version: number; slug: string; proposed: number }> {
    const entry = await entryFor(this.register, caller, 'edit', id);
    const { seenVersion, state, isConfirmed = false, reason } = request;
    if (state !== undefined && state !== entry.state) await entryFor(this.register, caller, state === 'archived' ? 'archive' : 'publish', id);
    const changes = await readEntryFields(this.register, entry.room, request.changes);
    const { written, held } = await this.splitByLimit(caller, entry, changes);
    const proposed = await this.propose(caller, entry, seenVersion, held, reason ?? null);
    const checked = isConfirmed ? { checkedOn: new Date().toISOString().slice(0, 10) } : {};
    const revision = { entryId: entry.id, seenVersion, changes: written, ...(state === undefined ? {} : { state }), ...checked };
    const revised = await reviseEntry(this.register, revision, stampOf(caller, reason));
    if (!revised.ok && proposed !== null) await withdrawProposal(this.register, proposed.id);
    const { version, slug } = accepted(revised);
    return { version, slug, proposed: proposed?.count ?? 0 };
  }

  /** What a representative writes at once, and what its network wants to look at first; staff write everything. */
  private async splitByLimit(caller: Caller, { id }: CuratedEntry, changes: ContentFields): Promise<{ written: ContentFields; held: ContentFields }> {
    const ownership = await getEntryOwnership(this.register, id);
    if (ownership === null || mayActOnEntry(caller, 'publish', ownership)) return { written: changes, held: {} };
    const limit = await getRepresentativeLimit(this.register, id);
    const part = (isWritten: boolean) => Object.fromEntries(Object.entries(changes).filter(([field]) => mayRepresentativeWrite(limit, field) === isWritten));
    return { written: part(true), held: part(false) };
  }

  private async propose(caller: Caller, { id: entryId }: CuratedEntry, seenVersion: number, changes: ContentFields, message: string | null): Promise<{ id: string; count: number } | null> {
    const seen = Object.keys(changes).length === 0 ? null : await getRevision(this.register, entryId, seenVersion);
    const count = seen === null ? 0 : Object.keys(realChanges(seen, changes)).length;
    if (count === 0) return null;
    const proposal = { sort: 'correction' as const, entryId, seenVersion, changes, message, sourceUrl: null };
    const { id } = accepted(await submitProposal(this.register, proposal, { author: stampOf(caller, null).author, lang: caller.lang }));
    return { id, count };
  }
}
