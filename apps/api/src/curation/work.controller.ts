import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  linkLookRequestSchema,
  savedListRequestSchema,
  workPlaceQuerySchema,
  workQuerySchema,
  type EntryLinkAnswer,
  type SavedListsAnswer,
  type WorkAnswer,
  type WorkPlaceAnswer,
} from '@portulan/contract';
import { WORK_LISTS, type WorkList } from '@portulan/domain';
import { dropSavedList, findCuratedEntry, getWorkPlace, listEntryLinks, listSavedLists, listWork, saveList, submitLinkLook, type Caller, type Register } from '@portulan/register';
import type { z } from 'zod';
import { notFound, ProblemException } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { LINKS_A_NIGHT, REGISTER } from '../server/tokens.js';
import { entryFor, stampOf } from './curated-entry.js';

const CONFLICT = 409;

/** The lists of a network's board: filtered, walked through, kept under a name; and the links of their entries. */
@ApiExcludeController()
@Access({ inNetwork: 'see-board' })
@Controller(`${apiPaths.staff}/networks/:network`)
export class WorkController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(LINKS_A_NIGHT) private readonly linksANight: number,
  ) {}

  @Get('work/:list')
  async work(@Param('network') network: string, @Param('list') list: string, @Query({ schema: workQuerySchema }) { page, ...filter }: z.output<typeof workQuerySchema>): Promise<WorkAnswer> {
    const known = knownList(list);
    const { items, total } = await listWork(this.register, known, { ...filter, network, page });
    const links = known === 'dead-links' ? await this.linksOf(items.map(({ id }) => id)) : new Map<string, EntryLinkAnswer[]>();
    const dead = (id: string) => (links.get(id) ?? []).filter(({ isDead }) => isDead);
    return { items: items.map((item) => ({ ...item, links: dead(item.id) })), total, page, looksAtLinks: this.linksANight > 0 };
  }

  @Get('work/:list/place')
  async place(@CalledBy() caller: Caller, @Param('network') network: string, @Param('list') list: string, @Query({ schema: workPlaceQuerySchema }) { entry, rank, ...filter }: z.output<typeof workPlaceQuerySchema>): Promise<WorkPlaceAnswer> {
    const { here, ...place } = await getWorkPlace(this.register, knownList(list), { ...filter, network }, { entryId: entry ?? null, rank });
    const entryId = entry ?? here;
    const found = entryId === null ? null : await findCuratedEntry(this.register, entryId);
    if (found === null) return { ...place, entry: null, links: [] };
    if (found.state !== 'published' && found.state !== 'dormant') await entryFor(this.register, caller, 'see-unpublished', found.id);
    return { ...place, entry: found, links: (await this.linksOf([found.id])).get(found.id) ?? [] };
  }

  @Post('links/look')
  @HttpCode(202)
  async lookAgain(@CalledBy() caller: Caller, @Body({ schema: linkLookRequestSchema }) { entryIds }: z.output<typeof linkLookRequestSchema>): Promise<{ asked: number }> {
    if (this.linksANight === 0) throw new ProblemException(CONFLICT, 'links-not-followed', 'This server looks at no link: whoever runs it decides (LINKS_A_NIGHT). Nothing was done.');
    for (const id of entryIds) await entryFor(this.register, caller, 'edit', id);
    return { asked: await submitLinkLook(this.register, entryIds) };
  }

  @Get('saved-lists')
  async savedLists(@Param('network') network: string): Promise<SavedListsAnswer> {
    return { items: await listSavedLists(this.register, network) };
  }

  @Post('saved-lists')
  @HttpCode(201)
  async keepList(@CalledBy() caller: Caller, @Param('network') network: string, @Body({ schema: savedListRequestSchema }) list: z.output<typeof savedListRequestSchema>): Promise<{ id: string }> {
    return { id: accepted(await saveList(this.register, network, list, stampOf(caller, null).author)) };
  }

  @Delete('saved-lists/:saved')
  @HttpCode(204)
  async dropList(@Param('network') network: string, @Param('saved') id: string): Promise<void> {
    await dropSavedList(this.register, network, uuidParam(id));
  }

  private async linksOf(entryIds: readonly string[]): Promise<Map<string, EntryLinkAnswer[]>> {
    const links = new Map<string, EntryLinkAnswer[]>();
    for (const { entryId, ...link } of await listEntryLinks(this.register, entryIds)) links.set(entryId, [...(links.get(entryId) ?? []), link]);
    return links;
  }
}

/** A list by its name in an address. */
function knownList(name: string): WorkList {
  const known = WORK_LISTS.find((list) => list === name);
  if (known === undefined) throw notFound('list', name);
  return known;
}
