import { Injectable, type ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { isOwnRequest } from './own-request.js';

/** One address may ask so much in a minute, and is told when to come back. The site's own questions are not counted. */
@Injectable()
export class RateLimitGuard extends ThrottlerGuard {
  protected override async shouldSkip(context: ExecutionContext): Promise<boolean> {
    return isOwnRequest(context.switchToHttp().getRequest<FastifyRequest>().headers);
  }
}
