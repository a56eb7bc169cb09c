import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SkipThrottle } from '@nestjs/throttler';
import { API_BASE } from '@portulan/contract';
import type { Register } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { Tiles } from '@portulan/tiles';
import { ProblemException } from '../http/problem.js';
import { Access } from '../people/access.decorator.js';
import { REGISTER, SEARCH, TILES } from '../server/tokens.js';

/** `live`: the process answers. `ready`: it can serve, with what it leans on. */
@ApiExcludeController()
@SkipThrottle()
@Access('anyone')
@Controller(`${API_BASE}/health`)
export class HealthController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(SEARCH) private readonly search: Search,
    @Inject(TILES) private readonly tiles: Tiles,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: string; search: unknown }> {
    try {
      await this.register.query('SELECT 1');
    } catch {
      throw new ProblemException(503, 'database-away', 'The database does not answer. The server waits for it.');
    }
    if (!this.tiles.isAlive()) throw new ProblemException(503, 'map-away', 'The map index has stopped. Restart the server.');
    return { status: 'ok', search: await this.search.health() };
  }
}
