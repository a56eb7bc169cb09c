import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { isNationalAdmin, isStaff, mayActInNetwork } from '@portulan/domain';
import { getSession, type Caller, type Register } from '@portulan/register';
import { ProblemException } from '../http/problem.js';
import { REGISTER } from '../server/tokens.js';
import { ACCESS, type AccessRule, type CalledRequest } from './access.decorator.js';
import { SESSION_COOKIE, readCookie } from './session-cookie.js';

const UNDECLARED = () => new ProblemException(403, 'undeclared', 'This door says of nobody that they may come in. Nothing was done.');
const SIGNED_OUT = () => new ProblemException(401, 'signed-out', 'Sign in first. Nothing was done.');
const UNPROVEN = () => new ProblemException(403, 'second-factor-needed', 'Give the code of your application first. Nothing was done.');
const FORBIDDEN = () => new ProblemException(403, 'forbidden', 'Your role does not allow this. Nothing was done.');

/** Every door is shut but to those it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@Inject(REGISTER) private readonly register: Register) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = (Reflect.getMetadata(ACCESS, context.getHandler()) ?? Reflect.getMetadata(ACCESS, context.getClass())) as AccessRule | undefined;
    if (rule === undefined) throw UNDECLARED();
    // Who reads what is public is not looked up: answers for all cannot depend on it.
    if (rule === 'anyone') return true;
    const request = context.switchToHttp().getRequest<CalledRequest>();
    const secret = readCookie(request, SESSION_COOKIE);
    const caller = secret === undefined ? null : await getSession(this.register, secret);
    if (caller === null) throw SIGNED_OUT();
    if (rule !== 'begun' && caller.stage !== 'full') throw UNPROVEN();
    if (!isLetIn(rule, caller, (request.params as { network?: string }).network)) throw FORBIDDEN();
    request.caller = caller;
    return true;
  }
}

function isLetIn(rule: Exclude<AccessRule, 'anyone'>, caller: Caller, network: string | undefined): boolean {
  if (rule === 'begun' || rule === 'signed-in') return true;
  if (rule === 'staff') return isStaff(caller);
  if (rule === 'national') return isNationalAdmin(caller);
  return network !== undefined && mayActInNetwork(caller, rule.inNetwork, network);
}
