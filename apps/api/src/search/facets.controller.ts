import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { apiPaths, facetSearchAnswerSchema, facetSearchQuerySchema, type FacetSearchAnswer, type FacetSearchQuery } from '@portulan/contract';
import type { Search } from '@portulan/search';
import { ApiRead } from '../http/api-read.decorator.js';
import { Access } from '../people/access.decorator.js';
import { SEARCH } from '../server/tokens.js';

@ApiTags('search')
@Access('anyone')
@Controller(apiPaths.facets)
export class FacetsController {
  constructor(@Inject(SEARCH) private readonly search: Search) {}

  @Get()
  @ApiRead('Values of one facet by the beginnings of their names, with exact counts under the filters', facetSearchAnswerSchema)
  find(@Query({ schema: facetSearchQuerySchema }) query: FacetSearchQuery): Promise<FacetSearchAnswer> {
    return this.search.findFacetValues(query);
  }
}
