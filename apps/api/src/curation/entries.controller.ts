import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, lookalikeCooperationsQuerySchema, lookalikeProjectsQuerySchema, lookalikesQuerySchema, newEntrySchema, type LookalikesAnswer } from '@portulan/contract';
import { mayActInNetwork, type ActorTraits } from '@portulan/domain';
import { registerEntry, searchLookalikeCooperations, searchLookalikeProjects, searchLookalikes, type Caller, type Lookalike, type Register } from '@portulan/register';
import type { z } from 'zod';
import { ProblemException } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';
import { stampOf } from './curated-entry.js';
import { readEntryFields } from './read-entry-fields.js';

const FORBIDDEN = 403;
/** What is not known of an actor of which only the name is written yet. */
const UNKNOWN = { tier: null, identifiers: [], territory: null, website: null, point: null, departement: null } as const;

/** Entries that staff begin. */
@ApiExcludeController()
@Access('staff')
@Controller(apiPaths.staff)
export class EntriesController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Post('entries')
  @HttpCode(201)
  async create(@CalledBy() caller: Caller, @Body({ schema: newEntrySchema }) request: z.output<typeof newEntrySchema>): Promise<{ id: string; slug: string; version: number }> {
    const { room, network: keeper, state, sourceUrl, reason } = request;
    // Whoever does the daily work of a network begins entries for it, and for no other.
    if (!mayActInNetwork(caller, 'review', keeper)) throw new ProblemException(FORBIDDEN, 'forbidden', 'You do not work in this network. Nothing was done.');
    const changes = await readEntryFields(this.register, room, request.changes);
    const entry = { room, keeper, changes, state, sourceUrl: sourceUrl === undefined || sourceUrl === '' ? null : sourceUrl };
    const { id, slug, version } = accepted(await registerEntry(this.register, entry, stampOf(caller, reason)));
    return { id, slug, version };
  }

  /** The actors that look like one being written, by its name and country. */
  @Get('lookalikes')
  async lookalikes(@Query({ schema: lookalikesQuerySchema }) { name, kind, country, except }: z.output<typeof lookalikesQuerySchema>): Promise<LookalikesAnswer> {
    const traits: ActorTraits = { kind, names: [{ type: 'official', name }], country, ...UNKNOWN };
    return toAnswer(await searchLookalikes(this.register, traits, except ?? null));
  }

  /** The projects that look like one being written, by its title and its leads. */
  @Get('lookalikes/projects')
  async lookalikeProjects(@Query({ schema: lookalikeProjectsQuerySchema }) { title, lead }: z.output<typeof lookalikeProjectsQuerySchema>): Promise<LookalikesAnswer> {
    return toAnswer(await searchLookalikeProjects(this.register, { titles: [title], leads: lead, countries: [], since: null, until: null }));
  }

  /** The cooperations between the actors of one being written. */
  @Get('lookalikes/cooperations')
  async lookalikeCooperations(@Query({ schema: lookalikeCooperationsQuerySchema }) { actor, form }: z.output<typeof lookalikeCooperationsQuerySchema>): Promise<LookalikesAnswer> {
    return toAnswer(await searchLookalikeCooperations(this.register, { actorIds: actor, form, since: null, until: null }));
  }
}

const toAnswer = (items: readonly Lookalike[]): LookalikesAnswer => ({ items: items.map(({ id, slug, label, score, reasons }) => ({ id, slug, label, score, reasons: [...reasons] })) });
