import { Controller, Get, Inject, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { API_BASE, exportQuerySchema, type ExportQuery } from '@portulan/contract';
import { ENTRY_ROOMS, type EntryRoom } from '@portulan/domain';
import { EXPORT_FORMATS, exportEntries, type ExportFormat } from '@portulan/exchange';
import type { Register } from '@portulan/register';
import { VALUE_LABELS, type Search } from '@portulan/search';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ProblemException } from '../http/problem.js';
import { Access } from '../people/access.decorator.js';
import { siteUrlOf, type Publication } from '../server/publication.js';
import { PUBLICATION, REGISTER, SEARCH } from '../server/tokens.js';
import { fileName } from './file-name.js';

/** Each holds a connection of the pool for a part of its time: the rest of the site must not wait for them. */
const UNDER_WAY_MAX = 4;
const RETRY_AFTER_SECONDS = '10';

const binary = { schema: { type: 'string', format: 'binary' } } as const;
const busy = ApiResponse({ status: 503, description: 'Too many files are being made; Retry-After says when to come back', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

/** Whole lists as files: what is taken away is what the list shows for the same filters, in its order. */
@ApiTags('downloads')
@Access('anyone')
@Controller(API_BASE)
export class ExportsController {
  private underWay = 0;

  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(SEARCH) private readonly search: Search,
    @Inject(PUBLICATION) private readonly publication: Publication,
  ) {}

  @Get('projects.iati.xml')
  @ApiOperation({ summary: 'All the projects that match the filters, as IATI 2.03 activities' })
  @ApiProduces('application/xml')
  @ApiOkResponse({ content: { 'application/xml': binary } })
  @busy
  activities(@Query({ schema: exportQuerySchema }) query: ExportQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.send('projects', 'iati', query, request, reply);
  }

  @Get(':room.:format')
  @ApiOperation({ summary: 'All the entries that match the filters, as one file' })
  @ApiParam({ name: 'room', enum: [...ENTRY_ROOMS] })
  @ApiParam({ name: 'format', enum: [...EXPORT_FORMATS] })
  @ApiOkResponse({
    content: {
      'text/csv': binary,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': binary,
      'application/geo+json': { schema: { type: 'object' } },
      'application/ld+json': { schema: { type: 'object' } },
    },
  })
  @busy
  file(
    @Param('room') room: string,
    @Param('format') format: string,
    @Query({ schema: exportQuerySchema }) query: ExportQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const [knownRoom, knownFormat] = [ENTRY_ROOMS.find((one) => one === room), EXPORT_FORMATS.find((one) => one === format)];
    if (!knownRoom || !knownFormat) {
      throw new ProblemException(404, 'not-found', `There is no such file; there are ${ENTRY_ROOMS.join(', ')}, each as ${EXPORT_FORMATS.join(', ')}, and projects.iati.xml.`);
    }
    return this.send(knownRoom, knownFormat, query, request, reply);
  }

  private async send(room: EntryRoom, format: ExportFormat, query: ExportQuery, request: FastifyRequest, reply: FastifyReply): Promise<StreamableFile> {
    if (this.underWay >= UNDER_WAY_MAX) {
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
      throw new ProblemException(503, 'busy', 'Too many files are being made at this moment. Try again in a few seconds.');
    }
    this.underWay += 1;
    const release = () => (this.underWay -= 1);
    try {
      const { lang } = query;
      const at = new Date();
      const { mediaType, extension, body } = await exportEntries(this.register, {
        room,
        format,
        ids: await this.search.listIds(room, query),
        lang,
        siteUrl: siteUrlOf(this.publication, request),
        labelOf: (name, value) => VALUE_LABELS[name]?.[value]?.[lang] ?? value,
        publisher: this.publication.publisher,
        at,
      });
      const stream = body instanceof Readable ? body : Readable.from(body, { objectMode: false });
      stream.once('close', release);
      return new StreamableFile(stream, { type: mediaType, disposition: `attachment; filename="${fileName(room, extension, lang, at)}"` });
    } catch (failure) {
      release();
      throw failure;
    }
  }
}
