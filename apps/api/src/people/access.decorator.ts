import 'reflect-metadata';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { NetworkAct } from '@portulan/domain';
import type { Caller } from '@portulan/register';
import type { FastifyRequest } from 'fastify';

/**
 * Who may come through a door.
 *
 * - `anyone`: the public, of whom nothing is asked or known: the answer is the same for all;
 * - `begun`: whoever gave a first proof, and may still owe the second;
 * - `signed-in`: whoever is in;
 * - `staff`: editors and administrators;
 * - `national`: those who administer the whole;
 * - `{ inNetwork }`: whoever may do that in the network of the address (`:network`).
 */
export type AccessRule = 'anyone' | 'begun' | 'signed-in' | 'staff' | 'national' | { readonly inNetwork: NetworkAct };

export const ACCESS = 'portulan:access';

/** Declares who may come through a door, or through every door of a controller. One that is not declared stays shut. */
export const Access = (rule: AccessRule): ClassDecorator & MethodDecorator => SetMetadata(ACCESS, rule);

export interface CalledRequest extends FastifyRequest {
  caller?: Caller;
}

/** Who comes through the door; only where it is not open to anyone. */
export const CalledBy = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CalledRequest>();
  if (caller === undefined) throw new Error('A door that is open to anyone does not know who comes.');
  return caller;
});
