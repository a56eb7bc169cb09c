import { sitePaths, type Problem, type SignInAnswer } from '@portulan/contract';
import { data, redirect, type RouterContextProvider } from 'react-router';
import { apiFetchContext } from '../shell/api.js';
import { askedAddressContext, renewedCookieContext } from '../shell/asked.js';
import { inLang, readLang } from '../shell/lang.js';

/** What a loader or an action of a page for one person is given. */
export interface Asking {
  readonly request: Request;
  readonly context: Pick<RouterContextProvider, 'get' | 'set'>;
}

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly string[];
  /** Why each field was refused, as a code; by the field. */
  readonly reasons: Readonly<Record<string, string>>;
}

export type AccountAnswerOf<Body> =
  | { readonly ok: true; readonly body: Body; readonly headers: Headers }
  | { readonly ok: false; readonly refused: Refused };

/**
 * Asks a door of accounts for the person whose browser this is: its cookie goes along, and the cookies of the answer
 * come back for the page to hand over.
 */
export async function askAccount<Body>({ request, context }: Asking, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object | Uint8Array): Promise<AccountAnswerOf<Body>> {
  const kept = ['cookie', 'user-agent'].flatMap((name) => {
    const value = (name === 'cookie' ? context.get(renewedCookieContext) : null) ?? request.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const answer = await context.get(apiFetchContext)(path, {
    method,
    headers: Object.fromEntries(kept),
    asked: { origin: new URL(request.url).origin, address: context.get(askedAddressContext) },
    ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
  });
  const told = (await answer.json().catch(() => undefined)) as unknown;
  if (answer.ok) {
    const headers = new Headers();
    for (const cookie of answer.headers.getSetCookie()) {
      headers.append('set-cookie', cookie);
      context.set(renewedCookieContext, cookie.split(';')[0] ?? null);
    }
    return { ok: true, body: told as Body, headers };
  }
  const { code = 'failed', detail = '', errors = [] } = (told ?? {}) as Partial<Problem>;
  return { ok: false, refused: { status: answer.status, code, detail, fields: errors.map(({ field }) => field), reasons: Object.fromEntries(errors.map(({ field, reason }) => [field, reason])) } };
}

/**
 * Reads what is one person's. Whoever is not in, or owes a second proof, is led to where that is given, and back.
 *
 * @throws a redirect, or the refusal for the error page
 */
export async function readAccount<Body>(asking: Asking, path: string): Promise<Body> {
  const answer = await askAccount<Body>(asking, 'GET', path);
  if (answer.ok) return answer.body;
  throw leadTo(asking.request, answer.refused);
}

/** Where a refusal leads: to signing in, to the code, else to the error page. */
export function leadTo(request: Request, { status, code, detail }: Refused): Response | ReturnType<typeof data> {
  const url = new URL(request.url);
  const back = new URLSearchParams({ suite: url.pathname });
  if (status === 401) return redirect(inLang(`${sitePaths.signIn}?${back}`, readLang(request.url)));
  if (code === 'second-factor-needed') return redirect(inLang(`${sitePaths.signInCode}?${back}`, readLang(request.url)));
  return data({ code, detail }, { status });
}

/** A path of this site to go on to, as an address asked for it; never another site's. */
export function nextPath(request: Request): string {
  const asked = new URL(request.url).searchParams.get('suite') ?? '';
  return /^\/(gestion|compte)(\/[\w-]+)*$/.test(asked) ? asked : sitePaths.staff;
}

/** After a proof: in, or on to the next one, with the session handed to the browser. */
export function goOn(request: Request, { stage }: SignInAnswer, headers: Headers): Response {
  const next = nextPath(request);
  const back = new URLSearchParams({ suite: next });
  const paths = { full: next, 'second-factor': `${sitePaths.signInCode}?${back}`, enrolment: sitePaths.secondFactor };
  return redirect(inLang(paths[stage], readLang(request.url)), { headers });
}

/** What a form says, trimmed; a field that is not there is empty. */
export async function readForm(request: Request): Promise<(name: string) => string> {
  const form = await request.formData();
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** What a person need not type again; never a secret. */
export interface Typed {
  readonly email?: string;
  readonly name?: string;
}

/** The page again, with what was refused and what had been typed. */
export const showRefused = (refused: Refused, typed: Typed = {}) => data({ refused, typed }, { status: refused.status });
