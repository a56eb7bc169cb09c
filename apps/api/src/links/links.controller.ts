import { Body, Controller, Get, HttpStatus, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeController, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { apiPaths, shortLinkSchema, shortLinkRequestSchema, sitePaths, type ShortLinkAnswer, type ShortLinkRequest } from '@portulan/contract';
import { findLink, keepLink, type Register } from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../http/problem.js';
import { Access } from '../people/access.decorator.js';
import { siteUrlOf, type Publication } from '../server/publication.js';
import { PUBLICATION, REGISTER } from '../server/tokens.js';

const MINUTE_MS = 60_000;
/** A person shares a few; a program that fills our table is told to come back. */
const MADE_PER_MINUTE = 30;

/** Where short links are asked for. */
@ApiTags('links')
@Access('anyone')
@Controller(apiPaths.links)
export class LinksController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(PUBLICATION) private readonly publication: Publication,
  ) {}

  @Post()
  @Throttle({ default: { limit: MADE_PER_MINUTE, ttl: MINUTE_MS } })
  @ApiOperation({ summary: 'A short address for a page of this site; the same page always has the same' })
  @ApiCreatedResponse({ standardSchema: shortLinkSchema })
  @ApiOkResponse({ description: 'The page had one already', standardSchema: shortLinkSchema })
  @ApiResponse({ status: 400, description: 'The path is none of this site', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  @ApiResponse({ status: 429, description: 'Too many links; Retry-After says when to come back', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } })
  async keep(@Body({ schema: shortLinkRequestSchema }) { path }: ShortLinkRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ShortLinkAnswer> {
    const { code, isNew } = await keepLink(this.register, path);
    void reply.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
    return { code, path, url: siteUrlOf(this.publication, request) + sitePaths.short(code) };
  }
}

const DAY_SECONDS = 86_400;

/** Where short links lead: to the page they were made for, on this site. */
@ApiExcludeController()
@Access('anyone')
@Controller(sitePaths.short(''))
export class ShortLinkController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get(':code')
  async follow(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const path = /^[a-z0-9]{7,26}$/.test(code) ? await findLink(this.register, code) : null;
    if (path === null) throw notFound('short link', code);
    // Found, not moved: what search engines and bookmarks should keep is the page, and the code stays ours.
    void reply.status(HttpStatus.FOUND).header('location', path).header('cache-control', `public, max-age=${DAY_SECONDS}`).header('x-robots-tag', 'noindex');
  }
}
