import type { IatiPublisher } from '@portulan/exchange';
import type { FastifyRequest } from 'fastify';

/** Who publishes the directory, and where. */
export interface Publication {
  /** The address people know the site by; else that of each request. */
  readonly publicUrl?: string | undefined;
  readonly publisher: IatiPublisher;
}

/** Where the site stands for that reader, without a slash at the end. */
export const siteUrlOf = ({ publicUrl }: Publication, request: FastifyRequest): string =>
  (publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/, '');
