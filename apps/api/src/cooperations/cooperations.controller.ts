import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  cooperationListSchema,
  cooperationSchema,
  apiPaths,
  entryQuerySchema,
  listQuerySchema,
  type CooperationAnswer,
  type CooperationList,
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
import { readCooperation } from './read-cooperation.js';

@ApiTags('cooperations')
@Access('anyone')
@Controller(apiPaths.cooperations)
export class CooperationsController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(SEARCH) private readonly search: Search,
  ) {}

  @Get()
  @ApiRead('Cooperations that match the filters, with exact facets', cooperationListSchema)
  list(@Query({ schema: listQuerySchema }) query: ListQuery): Promise<CooperationList> {
    return this.search.list('cooperations', query);
  }

  @Get(':id')
  @ApiRead('One cooperation, by its permanent id or its slug', cooperationSchema, { mayBeAbsent: true })
  async get(
    @Param('id') id: string,
    @Query({ schema: entryQuerySchema }) { lang }: z.output<typeof entryQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CooperationAnswer | undefined> {
    return answerEntry(await readCooperation(this.register, this.search, id, lang), { what: 'cooperation', id, path: apiPaths.cooperations, lang }, reply);
  }
}
