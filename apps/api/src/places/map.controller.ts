import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  API_BASE,
  apiPaths,
  countryFiguresQuerySchema,
  countryFiguresSchema,
  endAnswerSchema,
  endParamsSchema,
  endQuerySchema,
  flowQuerySchema,
  flowsAnswerSchema,
  startYearsQuerySchema,
  startYearsSchema,
  tileJsonSchema,
  tileParamsSchema,
  tileQuerySchema,
  TILE_LAYERS,
  TILE_MAX_ZOOM,
  type CountryFigures,
  type CountryFiguresQuery,
  type EndAnswer,
  type EndQuery,
  type EntryFilter,
  type FlowQuery,
  type FlowsAnswer,
  type StartYears,
  type StartYearsQuery,
  type TileLayer,
} from '@portulan/contract';
import type { Search } from '@portulan/search';
import type { Tiles, TileSelection } from '@portulan/tiles';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ApiAbsent, ApiRead } from '../http/api-read.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Access } from '../people/access.decorator.js';
import { SEARCH, TILES } from '../server/tokens.js';
import { tileFields } from './tile-fields.js';

const TILE_TYPE = 'application/vnd.mapbox-vector-tile';
type TileQuery = z.output<typeof tileQuerySchema>;

@ApiTags('map')
@Access('anyone')
@Controller(`${API_BASE}/map`)
export class MapController {
  constructor(
    @Inject(SEARCH) private readonly search: Search,
    @Inject(TILES) private readonly tiles: Tiles,
  ) {}

  @Get('flows')
  @ApiRead('The strongest flows of cooperations between territories', flowsAnswerSchema)
  async flows(@Query({ schema: flowQuerySchema }) query: FlowQuery): Promise<FlowsAnswer> {
    const { level, top, lang, end, ...filter } = query;
    return this.tiles.flows({ level, top, lang, end }, await this.select('cooperations', filter));
  }

  @Get('ends/:ref')
  @ApiRead('What one end of flows is: who acts there, how many cooperations, with whom', endAnswerSchema)
  @ApiAbsent('There is no such end')
  async end(@Param({ schema: endParamsSchema }) { ref }: z.output<typeof endParamsSchema>, @Query({ schema: endQuerySchema }) query: EndQuery): Promise<EndAnswer> {
    const { level, lang, ...filter } = query;
    const [actors, projects, cooperations] = await Promise.all([this.select('actors', filter), this.select('projects', filter), this.select('cooperations', filter)]);
    const answer = await this.tiles.end(ref, { level, lang }, { actors, projects, cooperations });
    if (answer === null) throw new ProblemException(404, 'not-found', `There is no territory, country or linked place “${ref}”.`);
    return answer;
  }

  @Get('countries')
  @ApiRead('One figure for each country: cooperations, actors, projects or money committed', countryFiguresSchema)
  async countries(@Query({ schema: countryFiguresQuerySchema }) query: CountryFiguresQuery): Promise<CountryFigures> {
    const { measure, lang, ...filter } = query;
    return this.tiles.countries({ measure, lang }, await this.select(measure === 'committed' ? 'projects' : measure, filter));
  }

  @Get('years')
  @ApiRead('In which years the cooperations began, whatever the period chosen', startYearsSchema)
  async years(@Query({ schema: startYearsQuerySchema }) { lang: _lang, since: _since, until: _until, ...filter }: StartYearsQuery): Promise<StartYears> {
    return this.tiles.years(await this.select('cooperations', filter));
  }

  @Get(':layer.json')
  @ApiRead('Where the vector tiles of a layer are, and what they carry (TileJSON 3.0.0)', tileJsonSchema)
  tileJson(
    @Param('layer') layer: string,
    @Query({ schema: tileQuerySchema }) _query: TileQuery,
    @Req() request: FastifyRequest,
  ): z.output<typeof tileJsonSchema> {
    const known = knownLayer(layer);
    const filters = request.url.split('?')[1];
    return {
      tilejson: '3.0.0',
      name: known,
      tiles: [`${request.protocol}://${request.host}${apiPaths.tile(known, '{z}', '{x}', '{y}')}${filters ? `?${filters}` : ''}`],
      minzoom: 0,
      maxzoom: TILE_MAX_ZOOM,
      bounds: [-180, -85.0511, 180, 85.0511],
      attribution: 'Portulan',
      vector_layers: [{ id: known, fields: tileFields[known] }],
    };
  }

  @Get(':layer/:z/:x/:y.mvt')
  @ApiOperation({ summary: 'A vector tile of one layer (Mapbox Vector Tile 2.1)' })
  @ApiProduces(TILE_TYPE)
  @ApiOkResponse({ content: { [TILE_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async tile(
    @Param({ schema: tileParamsSchema }) { layer, z, x, y }: z.output<typeof tileParamsSchema>,
    @Query({ schema: tileQuerySchema }) { lang: _lang, ...filter }: TileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const bytes = await this.tiles.tile(layer, { z, x, y }, await this.select(layer, filter));
    void reply.type(TILE_TYPE);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Words are the search engine's business: the map draws what it found. */
  private async select(room: TileLayer, filter: EntryFilter): Promise<TileSelection> {
    return { filter, matchedIds: filter.q?.trim() ? await this.search.matchIds(room, filter.q, filter) : undefined };
  }
}

function knownLayer(layer: string): TileLayer {
  const known = TILE_LAYERS.find((name) => name === layer);
  if (known) return known;
  throw new ProblemException(404, 'not-found', `There is no layer of that name; there are ${TILE_LAYERS.join(', ')}.`);
}
