import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { answerRequestSchema, apiPaths, handOverRequestSchema, versionRequestSchema, watchRequestSchema, type KeepingAnswer } from '@portulan/contract';
import { mayActInNetwork, SHOWN_FIELDS } from '@portulan/domain';
import {
  findCuratedEntry,
  getDifference,
  listHandOvers,
  listOffers,
  listWatches,
  markWatchedSeen,
  reviewClearance,
  reviewHandOver,
  submitHandOver,
  unwatchEntries,
  watchEntries,
  type Caller,
  type Register,
  type WatchedEntry,
} from '@portulan/register';
import type { z } from 'zod';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';
import { entryFor, stampOf } from './curated-entry.js';

type VersionRequest = z.output<typeof versionRequestSchema>;
const IN_NETWORK = 'networks/:network';

/** What passes between networks: entries handed over, entries of others that are followed, versions that are approved. */
@ApiExcludeController()
@Controller(apiPaths.staff)
export class KeepersController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get(`${IN_NETWORK}/keeping`)
  @Access({ inNetwork: 'see-board' })
  async keeping(@CalledBy() caller: Caller, @Param('network') network: string): Promise<KeepingAnswer> {
    const watched = await listWatches(this.register, network);
    return {
      offered: await listHandOvers(this.register, network),
      offers: await listOffers(this.register, network),
      watched: await Promise.all(watched.map(async (entry) => ({ ...entry, changes: await this.changesOf(entry) }))),
      mayAnswer: mayActInNetwork(caller, 'edit-network', network),
    };
  }

  @Post('entries/:id/hand-over')
  @Access('signed-in')
  @HttpCode(201)
  async offer(@CalledBy() caller: Caller, @Param('id') id: string, @Body({ schema: handOverRequestSchema }) { toNetwork }: z.output<typeof handOverRequestSchema>): Promise<{ id: string }> {
    const entry = await entryFor(this.register, caller, 'hand-over', id);
    return { id: accepted(await submitHandOver(this.register, { entryId: entry.id, toNetwork }, stampOf(caller, null).author)) };
  }

  @Post(`${IN_NETWORK}/hand-overs/:offer`)
  @Access({ inNetwork: 'edit-network' })
  @HttpCode(204)
  async answer(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Param('offer') id: string,
    @Body({ schema: answerRequestSchema }) { isAccepted, reason }: z.output<typeof answerRequestSchema>,
  ): Promise<void> {
    const offer = (await listHandOvers(this.register, network)).find((one) => one.id === uuidParam(id));
    if (offer === undefined) throw notFound('offer', id);
    accepted(await reviewHandOver(this.register, offer.id, isAccepted, stampOf(caller, reason)));
  }

  @Post(`${IN_NETWORK}/watches`)
  @Access({ inNetwork: 'review' })
  @HttpCode(204)
  async watch(@Param('network') network: string, @Body({ schema: watchRequestSchema }) { entryIds }: z.output<typeof watchRequestSchema>): Promise<void> {
    for (const id of entryIds) await this.shownEntry(id);
    await watchEntries(this.register, network, entryIds);
  }

  @Delete(`${IN_NETWORK}/watches/:entry`)
  @Access({ inNetwork: 'review' })
  @HttpCode(204)
  async unwatch(@Param('network') network: string, @Param('entry') id: string): Promise<void> {
    await unwatchEntries(this.register, network, [uuidParam(id)]);
  }

  @Post(`${IN_NETWORK}/watches/:entry/seen`)
  @Access({ inNetwork: 'review' })
  @HttpCode(204)
  async seen(@Param('network') network: string, @Param('entry') id: string, @Body({ schema: versionRequestSchema }) { version }: VersionRequest): Promise<void> {
    const entry = await this.shownEntry(id);
    await markWatchedSeen(this.register, network, entry.id, Math.min(version, entry.version));
  }

  @Post(`${IN_NETWORK}/clearances/:entry`)
  @Access({ inNetwork: 'review' })
  @HttpCode(204)
  async clear(@CalledBy() caller: Caller, @Param('network') network: string, @Param('entry') id: string, @Body({ schema: versionRequestSchema }) { version }: VersionRequest): Promise<void> {
    const entry = await this.shownEntry(id);
    accepted(await reviewClearance(this.register, { network, entryId: entry.id, version }, stampOf(caller, null).author));
  }

  /** What another network keeps is known to others as far as the public sees it. */
  private async shownEntry(id: string) {
    const entry = await findCuratedEntry(this.register, uuidParam(id));
    if (entry === null || (entry.state !== 'published' && entry.state !== 'dormant')) throw notFound('entry', id);
    return entry;
  }

  private async changesOf({ entryId, seenVersion, version }: WatchedEntry): Promise<KeepingAnswer['watched'][number]['changes']> {
    if (version <= seenVersion) return [];
    const difference = await getDifference(this.register, entryId, seenVersion, version);
    return difference.ok ? (difference.value.filter(({ field }) => SHOWN_FIELDS.includes(field)) as KeepingAnswer['watched'][number]['changes']) : [];
  }
}
