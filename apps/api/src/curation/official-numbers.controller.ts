import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, officialNumbersQuerySchema, type OfficialNumbersAnswer } from '@portulan/contract';
import { searchOfficialNumbers, type Register } from '@portulan/register';
import type { z } from 'zod';
import { Access } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';

/** Official numbers to complete an entry from: those of the lists that the register holds, no registry is asked. */
@ApiExcludeController()
@Controller(apiPaths.officialNumbers)
export class OfficialNumbersController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('')
  @Access('signed-in')
  async find(@Query({ schema: officialNumbersQuerySchema }) { q }: z.output<typeof officialNumbersQuerySchema>): Promise<OfficialNumbersAnswer> {
    return { items: await searchOfficialNumbers(this.register, q) };
  }
}
