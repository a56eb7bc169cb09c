import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  API_BASE,
  apiPaths,
  countryPlaceSchema,
  entryQuerySchema,
  territoryPlaceSchema,
  type CountryPlaceAnswer,
  type PlaceFiguresAnswer,
  type TerritoryPlaceAnswer,
} from '@portulan/contract';
import { countPlace, type CountedPlace } from '@portulan/observatory';
import { findTerritory, getCountry, type Register } from '@portulan/register';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { answerEntry } from '../http/answer-entry.js';
import { ApiRead } from '../http/api-read.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Access } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';

type LangQuery = z.output<typeof entryQuerySchema>;

@ApiTags('places')
@Access('anyone')
@Controller(API_BASE)
export class PlacesController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('countries/:code')
  @ApiRead('One country, with what is counted of it', countryPlaceSchema, { mayBeAbsent: true })
  async country(@Param('code') code: string, @Query({ schema: entryQuerySchema }) { lang }: LangQuery): Promise<CountryPlaceAnswer> {
    const iso = code.toUpperCase();
    const country = /^[A-Z]{2}$/.test(iso) ? await getCountry(this.register, iso, lang) : null;
    if (country === null) throw new ProblemException(404, 'not-found', `No country has the code “${code.slice(0, 20)}” (ISO 3166-1, two letters).`);
    return { ...country, figures: await this.count({ tier: 'country', code: iso }) };
  }

  @Get('territories/:ref')
  @ApiRead('One French territory (`region:93`, `commune:13055`), with what is counted of it', territoryPlaceSchema, { mayBeAbsent: true })
  async territory(
    @Param('ref') ref: string,
    @Query({ schema: entryQuerySchema }) { lang }: LangQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TerritoryPlaceAnswer | undefined> {
    const territory = answerEntry(await findTerritory(this.register, ref), { what: 'territory', id: ref, path: apiPaths.territories, lang }, reply);
    if (territory === undefined) return undefined;
    const { tier, code, population, lon, lat, within, formerNames } = territory;
    const labelOf = (named: { readonly label: string; readonly labelEn: string }) => (lang === 'en' ? named.labelEn : named.label);
    const around = within.map((one) => ({ tier: one.tier, code: one.code, label: labelOf(one) }));
    return { ...{ tier, code, label: labelOf(territory), population, lon, lat }, within: around, formerNames: [...formerNames], figures: await this.count({ tier, code }) };
  }

  private async count(place: CountedPlace): Promise<PlaceFiguresAnswer> {
    const figures = await countPlace(this.register, place);
    return { ...figures, sources: [...figures.sources] };
  }
}
