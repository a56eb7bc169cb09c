import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { apiPaths, suggestionQuerySchema, suggestionsAnswerSchema, type SuggestionsAnswer } from '@portulan/contract';
import type { Search } from '@portulan/search';
import type { z } from 'zod';
import { ApiRead } from '../http/api-read.decorator.js';
import { Access } from '../people/access.decorator.js';
import { SEARCH } from '../server/tokens.js';

@ApiTags('search')
@Access('anyone')
@Controller(apiPaths.search)
export class SearchController {
  constructor(@Inject(SEARCH) private readonly search: Search) {}

  @Get()
  @ApiRead('Suggestions for the words typed so far, in groups', suggestionsAnswerSchema)
  suggest(@Query({ schema: suggestionQuerySchema }) query: z.output<typeof suggestionQuerySchema>): Promise<SuggestionsAnswer> {
    return this.search.suggest(query);
  }
}
