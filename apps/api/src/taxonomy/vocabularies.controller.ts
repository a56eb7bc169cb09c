import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  API_BASE,
  apiPaths,
  countriesAnswerSchema,
  networksAnswerSchema,
  overviewSchema,
  sitePaths,
  sdgsAnswerSchema,
  territoriesAnswerSchema,
  territoryQuerySchema,
  themesAnswerSchema,
  vocabularyQuerySchema,
  type Overview,
} from '@portulan/contract';
import { countOverview } from '@portulan/observatory';
import {
  listCountries,
  listNetworks,
  listSdgs,
  listTerritories,
  listThemes,
  type Register,
} from '@portulan/register';
import type { z } from 'zod';
import { ApiRead } from '../http/api-read.decorator.js';
import { Access } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';

type LangQuery = z.output<typeof vocabularyQuerySchema>;

@ApiTags('vocabularies')
@Access('anyone')
@Controller(API_BASE)
export class VocabulariesController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('countries')
  @ApiRead('Countries (ISO 3166-1), with the number of cooperations that reach them', countriesAnswerSchema)
  async countries(@Query({ schema: vocabularyQuerySchema }) { lang }: LangQuery): Promise<z.output<typeof countriesAnswerSchema>> {
    return { items: await listCountries(this.register, lang) };
  }

  @Get('themes')
  @ApiRead('Themes, parents before children', themesAnswerSchema)
  async themes(@Query({ schema: vocabularyQuerySchema }) { lang }: LangQuery): Promise<z.output<typeof themesAnswerSchema>> {
    return { items: await listThemes(this.register, lang) };
  }

  @Get('sdgs')
  @ApiRead('The 17 Sustainable Development Goals and their targets', sdgsAnswerSchema)
  async sdgs(@Query({ schema: vocabularyQuerySchema }) { lang }: LangQuery): Promise<z.output<typeof sdgsAnswerSchema>> {
    return { items: (await listSdgs(this.register, lang)).map((sdg) => ({ ...sdg, targets: [...sdg.targets] })) };
  }

  @Get('territories')
  @ApiRead('French territories of the official lists', territoriesAnswerSchema)
  async territories(
    @Query({ schema: territoryQuerySchema }) query: z.output<typeof territoryQuerySchema>,
  ): Promise<z.output<typeof territoriesAnswerSchema>> {
    return { items: await listTerritories(this.register, query) };
  }

  @Get('networks')
  @ApiRead('The regional networks and their perimeters', networksAnswerSchema)
  async networks(@Query({ schema: vocabularyQuerySchema }) _query: LangQuery): Promise<z.output<typeof networksAnswerSchema>> {
    const networks = await listNetworks(this.register);
    return {
      items: networks.map(({ slug, perimeter, logoDigest, ...network }) => ({
        ...network,
        logo: logoDigest === null ? null : `${apiPaths.networkLogo(network.id)}?v=${logoDigest}`,
        url: slug === null ? null : sitePaths.actors(slug),
        perimeter: [...perimeter],
      })),
    };
  }

  @Get('overview')
  @ApiRead('What the directory holds today', overviewSchema)
  overview(@Query({ schema: vocabularyQuerySchema }) _query: LangQuery): Promise<Overview> {
    return countOverview(this.register);
  }
}
