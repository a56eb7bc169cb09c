import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { apiPaths, clearedContentSchema, clearedEntriesSchema, vocabularyQuerySchema, type ClearedContent, type ClearedEntries } from '@portulan/contract';
import { fieldsOf, labelActor, shownFields, type ActorName, type EntryContent } from '@portulan/domain';
import { idsIn, listCleared, listNames, type ClearedEntry, type Register } from '@portulan/register';
import type { z } from 'zod';
import { ApiAbsent, ApiRead } from '../http/api-read.decorator.js';
import { notFound } from '../http/problem.js';
import { Access } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER } from '../server/tokens.js';

type LangQuery = z.output<typeof vocabularyQuerySchema>;

/** What a network shows on its own front. */
@ApiTags('vocabularies')
@Access('anyone')
@Controller(apiPaths.networks)
export class NetworksController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get(':network/cleared')
  @ApiRead('The versions of entries that a network approved, the latest first', clearedEntriesSchema)
  async cleared(@Param('network') network: string, @Query({ schema: vocabularyQuerySchema }) _query: LangQuery): Promise<ClearedEntries> {
    return { items: (await listCleared(this.register, network)).map(toCard) };
  }

  @Get(':network/cleared/:entry')
  @ApiRead('An entry as a network approved it', clearedContentSchema)
  @ApiAbsent('The network approved no version of it, or it is not published any more')
  async clearedEntry(@Param('network') network: string, @Param('entry') id: string, @Query({ schema: vocabularyQuerySchema }) _query: LangQuery): Promise<ClearedContent> {
    const [cleared] = await listCleared(this.register, network, uuidParam(id));
    if (cleared === undefined) throw notFound('cleared entry', id);
    const fields = shownFields(cleared.content);
    return { ...toCard(cleared), fields, names: await listNames(this.register, idsIn(fields), { isPublic: true }) };
  }
}

const toCard = ({ entryId, room, slug, version, isLatest, clearedOn, content }: ClearedEntry) => ({ id: entryId, room, slug, label: labelOf(content) ?? slug, version, isLatest, clearedOn });

/** What an entry was called then; a cooperation is told by its slug. */
function labelOf(content: EntryContent): string | null {
  const { names, title } = fieldsOf(content);
  return Array.isArray(names) ? labelActor(names as readonly ActorName[]) : typeof title === 'string' ? title : null;
}
