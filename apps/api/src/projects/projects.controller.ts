import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  projectListSchema,
  projectSchema,
  apiPaths,
  entryQuerySchema,
  listQuerySchema,
  type ProjectAnswer,
  type ProjectList,
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
import { readProject } from './read-project.js';

@ApiTags('projects')
@Access('anyone')
@Controller(apiPaths.projects)
export class ProjectsController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(SEARCH) private readonly search: Search,
  ) {}

  @Get()
  @ApiRead('Projects that match the filters, with exact facets', projectListSchema)
  list(@Query({ schema: listQuerySchema }) query: ListQuery): Promise<ProjectList> {
    return this.search.list('projects', query);
  }

  @Get(':id')
  @ApiRead('One project, by its permanent id or its slug', projectSchema, { mayBeAbsent: true })
  async get(
    @Param('id') id: string,
    @Query({ schema: entryQuerySchema }) { lang }: z.output<typeof entryQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProjectAnswer | undefined> {
    return answerEntry(await readProject(this.register, this.search, id, lang), { what: 'project', id, path: apiPaths.projects, lang }, reply);
  }
}
