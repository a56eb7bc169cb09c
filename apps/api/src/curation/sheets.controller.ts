import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import {
  apiPaths,
  sheetDecisionSchema,
  sheetMappingSchema,
  sheetRowsQuerySchema,
  sheetToEditQuerySchema,
  sheetUploadQuerySchema,
  type SheetAnswer,
  type SheetRowsAnswer,
  type SheetsAnswer,
} from '@portulan/contract';
import { ENTRY_ROOMS, SHEET_FIELDS, SHEET_WORD_FIELDS, type EntryRoom } from '@portulan/domain';
import {
  applySheet,
  countRowOutcomes,
  decideRow,
  dropSheet,
  exportSheet,
  getSheet,
  keepSheet,
  listSheetRows,
  listSheets,
  listUnknownWords,
  mapSheet,
  planSheet,
  readSamples,
  SheetWords,
  undoSheet,
  type Sheet,
} from '@portulan/exchange';
import { listKept, listStaffNetworks, listWork, type Caller, type Register } from '@portulan/register';
import type { Search } from '@portulan/search';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { fileName } from '../exports/file-name.js';
import { notFound } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { uuidParam } from '../people/uuid-param.js';
import { REGISTER, SEARCH } from '../server/tokens.js';
import { stampOf } from './curated-entry.js';
import { receiveFile } from './receive-file.js';
import { sayValue } from './say-value.js';

/** More would be no sheet that a person edits. */
const TO_EDIT_MAX = 50_000;

/** The spreadsheets of a network: brought in, mapped, planned, applied, undone; and its entries as sheets to edit. */
@ApiExcludeController()
@Access({ inNetwork: 'import' })
@Controller(`${apiPaths.staff}/networks/:network`)
export class SheetsController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(SEARCH) private readonly search: Search,
  ) {}

  @Get('sheets')
  async list(@Param('network') network: string): Promise<SheetsAnswer> {
    return { items: await listSheets(this.register, network) };
  }

  @Post('sheets')
  @HttpCode(201)
  async bring(
    @CalledBy() caller: Caller,
    @Param('network') network: string,
    @Query({ schema: sheetUploadQuerySchema }) { room, name, lang, encoding }: z.output<typeof sheetUploadQuerySchema>,
    @Req() request: FastifyRequest,
  ): Promise<{ id: string }> {
    if ((await listStaffNetworks(this.register, [network])).length === 0) throw notFound('network', network);
    const { author } = stampOf(caller, null);
    return { id: await receiveFile(request.body, (path) => keepSheet(this.register, { network, room, lang, path, fileName: name, author, ...(encoding === undefined ? {} : { encoding }) })) };
  }

  @Get('sheets/:sheet')
  async sheet(@Param('network') network: string, @Param('sheet') id: string): Promise<SheetAnswer> {
    const sheet = await this.sheetOf(network, id);
    const { room, state, fileName: file, columns, fields, publishes, rowCount, rowsDone, failure, lang, encoding } = sheet;
    const isBeingMapped = state === 'read' || state === 'planned';
    const words = isBeingMapped ? await SheetWords.load(this.register, room, sayValue) : null;
    const unknownWords = words === null ? [] : await listUnknownWords(this.register, sheet, words);
    const samples = isBeingMapped ? await readSamples(this.register, sheet) : [];
    const asked = SHEET_WORD_FIELDS.filter((field) => unknownWords.some((one) => one.field === field));
    return {
      ...{ id: sheet.id, room, state, fileName: file, publishes, rowCount, rowsDone, failure, encoding, unknownWords, fields: SHEET_FIELDS[room] },
      columns: columns.map((name, index) => ({ name, field: fields[index] ?? '', samples: samples[index] ?? [] })),
      counts: await countRowOutcomes(this.register, sheet.id),
      choices: words === null ? {} : Object.fromEntries(asked.map((field) => [field, words.choices(field, lang)])),
    };
  }

  @Get('sheets/:sheet/rows')
  async rows(
    @Param('network') network: string,
    @Param('sheet') id: string,
    @Query({ schema: sheetRowsQuerySchema }) { outcome, page }: z.output<typeof sheetRowsQuerySchema>,
  ): Promise<SheetRowsAnswer> {
    return { ...(await listSheetRows(this.register, (await this.sheetOf(network, id)).id, outcome, page)), page };
  }

  @Put('sheets/:sheet/mapping')
  @HttpCode(204)
  async map(@Param('network') network: string, @Param('sheet') id: string, @Body({ schema: sheetMappingSchema }) { fields, meanings, publishes }: z.output<typeof sheetMappingSchema>): Promise<void> {
    const said = Object.fromEntries(Object.entries(meanings).flatMap(([field, words]) => (words === undefined ? [] : [[field, words]])));
    accepted(await mapSheet(this.register, network, uuidParam(id), { fields, meanings: said, publishes }));
  }

  @Post('sheets/:sheet/plan')
  @HttpCode(202)
  async plan(@Param('network') network: string, @Param('sheet') id: string): Promise<void> {
    accepted(await planSheet(this.register, network, uuidParam(id)));
  }

  @Put('sheets/:sheet/rows/:row')
  @HttpCode(204)
  async decide(@Param('network') network: string, @Param('sheet') id: string, @Param('row') row: string, @Body({ schema: sheetDecisionSchema }) { decision }: z.output<typeof sheetDecisionSchema>): Promise<void> {
    const number = /^\d{1,6}$/.test(row) ? Number(row) : 0;
    accepted(await decideRow(this.register, network, uuidParam(id), number, decision));
  }

  @Post('sheets/:sheet/apply')
  @HttpCode(202)
  async apply(@Param('network') network: string, @Param('sheet') id: string): Promise<void> {
    accepted(await applySheet(this.register, network, uuidParam(id)));
  }

  @Post('sheets/:sheet/undo')
  @HttpCode(200)
  async undo(@CalledBy() caller: Caller, @Param('network') network: string, @Param('sheet') id: string): Promise<{ entries: number }> {
    const { fileName: file } = await this.sheetOf(network, id);
    return { entries: accepted(await undoSheet(this.register, network, uuidParam(id), stampOf(caller, file))) };
  }

  @Delete('sheets/:sheet')
  @HttpCode(204)
  async drop(@Param('network') network: string, @Param('sheet') id: string): Promise<void> {
    accepted(await dropSheet(this.register, network, uuidParam(id)));
  }

  @Get('to-edit/:room.:format')
  async toEdit(
    @Param('network') network: string,
    @Param('room') room: string,
    @Param('format') format: string,
    @Query({ schema: sheetToEditQuerySchema }) query: z.output<typeof sheetToEditQuerySchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const known = ENTRY_ROOMS.find((one) => one === room);
    if (known === undefined || (format !== 'csv' && format !== 'xlsx')) throw notFound('sheet', `${room}.${format}`);
    const ids = await this.idsOf(network, known, query);
    const { mediaType, extension, body } = await exportSheet(this.register, { network, room: known, ids, format, lang: query.lang }, sayValue);
    const stream = body instanceof Readable ? body : Readable.from(body, { objectMode: false });
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(stream, { type: mediaType, disposition: `attachment; filename="${fileName(known, extension, query.lang, new Date())}"` });
  }

  private async idsOf(network: string, room: EntryRoom, { list, ...query }: z.output<typeof sheetToEditQuerySchema>): Promise<string[]> {
    const { lang: _lang, sort: _sort, ...filters } = query;
    const isFiltered = Object.values(filters).some((value) => (Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 'any'));
    const found = isFiltered ? await this.search.listIds(room, query) : null;
    if (list === undefined) return listKept(this.register, network, room, found);
    const { items } = await listWork(this.register, list, { network, room, size: TO_EDIT_MAX });
    const wanted = found === null ? null : new Set(found);
    return listKept(this.register, network, room, items.flatMap(({ id }) => (wanted?.has(id) === false ? [] : [id])));
  }

  private async sheetOf(network: string, id: string): Promise<Sheet> {
    const sheet = await getSheet(this.register, network, uuidParam(id));
    if (sheet === null) throw notFound('sheet', id);
    return sheet;
  }
}
