import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  actorListSchema,
  actorSchema,
  apiPaths,
  entryQuerySchema,
  listQuerySchema,
  type ActorAnswer,
  type ActorList,
  type ListQuery,
} from '@portulan/contract';
import type { Register } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ApiRead } from '../http/api-read.decorator.js';
import { answerEntry } from '../http/answer-entry.js';
import { Access } from '../people/access.decorator.js';
import { REGISTER, SEARCH } from '../server/tokens.js';
import { readActor } from './read-actor.js';

@ApiTags('actors')
@Access('anyone')
@Controller(apiPaths.actors)
export class ActorsController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(SEARCH) private readonly search: Search,
  ) {}

  @Get()
  @ApiRead('Actors that match the filters, with exact facets', actorListSchema)
  list(@Query({ schema: listQuerySchema }) query: ListQuery): Promise<ActorList> {
    return this.search.list('actors', query);
  }

  @Get(':id')
  @ApiRead('One actor, by its permanent id or its slug', actorSchema, { mayBeAbsent: true })
  async get(
    @Param('id') id: string,
    @Query({ schema: entryQuerySchema }) { lang }: z.output<typeof entryQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActorAnswer | undefined> {
    return answerEntry(await readActor(this.register, this.search, id, lang), { what: 'actor', id, path: apiPaths.actors, lang }, reply);
  }
}
