import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { apiPaths, networkHostRequestSchema, type NetworkFrontAnswer } from '@portulan/contract';
import { LOGO_MAX_BYTES, mayActInNetwork } from '@portulan/domain';
import { getNetworkFront, getNetworkLogo, reviseNetworkHost, reviseNetworkLogo, type Caller, type Register } from '@portulan/register';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { notFound, ProblemException } from '../http/problem.js';
import { accepted } from '../people/accepted.js';
import { Access, CalledBy } from '../people/access.decorator.js';
import { REGISTER } from '../server/tokens.js';

const CUT_AFTER = 20;

/** What a network's own front wears, and the host name it answers at. */
@ApiExcludeController()
@Controller(`${apiPaths.staff}/networks/:network`)
export class FrontsController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get('front')
  @Access({ inNetwork: 'see-members' })
  async front(@CalledBy() caller: Caller, @Param('network') network: string): Promise<NetworkFrontAnswer> {
    const front = await getNetworkFront(this.register, network);
    if (front === null) throw notFound('network', network);
    const { host, logo } = front;
    return {
      host,
      logo: logo === null ? null : { url: `${apiPaths.networkLogo(network)}?v=${logo.digest}`, width: logo.width, height: logo.height },
      mayEdit: mayActInNetwork(caller, 'edit-network', network),
    };
  }

  @Put('front')
  @Access({ inNetwork: 'edit-network' })
  @HttpCode(204)
  async revise(@Param('network') network: string, @Body({ schema: networkHostRequestSchema }) { host }: z.output<typeof networkHostRequestSchema>): Promise<void> {
    accepted(await reviseNetworkHost(this.register, network, host === '' ? null : host));
  }

  @Put('logo')
  @Access({ inNetwork: 'edit-network' })
  @HttpCode(204)
  async giveLogo(@Param('network') network: string, @Req() request: FastifyRequest): Promise<void> {
    accepted(await reviseNetworkLogo(this.register, network, await readBytes(request.body)));
  }

  @Delete('logo')
  @Access({ inNetwork: 'edit-network' })
  @HttpCode(204)
  async takeLogo(@Param('network') network: string): Promise<void> {
    accepted(await reviseNetworkLogo(this.register, network, null));
  }
}

/** The logos of networks, for everyone's pages. */
@ApiExcludeController()
@Access('anyone')
@Controller(apiPaths.networks)
export class LogosController {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  @Get(':network/logo')
  async logo(@Param('network') network: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const logo = await getNetworkLogo(this.register, network);
    if (logo === null) throw notFound('logo', network);
    // It is a picture and nothing else, whoever opens it, in whatever frame.
    void reply.headers({ 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'cross-origin' });
    return new StreamableFile(logo.bytes, { type: logo.type, disposition: 'inline' });
  }
}

/** As much as is looked at, and one byte more: enough to see that there is too much. */
async function readBytes(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new ProblemException(415, 'file-missing', 'Send the bytes of the picture, as application/octet-stream. Nothing was kept.');
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    // What comes after is let go unread, as a connection cut in the middle would tell nobody why.
    if (bytes <= LOGO_MAX_BYTES) parts.push(part);
    bytes += part.length;
    if (bytes > CUT_AFTER * LOGO_MAX_BYTES) throw new ProblemException(413, 'picture-too-large', 'The picture is far too large. Nothing was kept.');
  }
  return Buffer.concat(parts);
}
