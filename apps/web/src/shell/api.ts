import { apiPaths, placePath, sitePaths, type Problem } from '@portulan/contract';
import type { OwnStyles } from '@portulan/map';
import { createContext, data, redirect, type RouterContextProvider } from 'react-router';
import { inLang, readLang } from './lang.js';

/** How the site asks the public API: in process in production, same answers as over HTTP. `path` carries its query. */
export type ApiFetch = (path: string, init?: ApiFetchInit) => Promise<Response>;
export interface ApiFetchInit {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers?: Record<string, string>;
  /** JSON text, or the bytes of a file. */
  body?: string | Uint8Array;
  /** The browser that a page asks for: the origin it knows the site by, and its network address. */
  asked?: { origin: string; address: string };
  signal?: AbortSignal;
}

/** Put by the server's entry in the context of every request. */
export const apiFetchContext = createContext<ApiFetch>();
/** The address people know the site by, without a final slash. */
export const publicUrlContext = createContext<string>();
/** The base maps of the deployer. */
export const mapStylesContext = createContext<OwnStyles>({ light: null, dark: null });
/** The nonce that lets this page's own scripts run under the content security policy. */
export const nonceContext = createContext<string | undefined>(undefined);

type ReadContext = Pick<RouterContextProvider, 'get'>;
interface Parser<T> {
  parse(value: unknown): T;
}

const ROOMS = [
  [apiPaths.actors, sitePaths.actors],
  [apiPaths.projects, sitePaths.projects],
  [apiPaths.cooperations, sitePaths.cooperations],
] as const;

/** The page that shows what an address of the API answers, when there is one: `/api/v1/actors/x` is shown at `/acteurs/x`. */
export function sitePathOf(apiAddress: string): string | undefined {
  const path = apiAddress.replace(/^https?:\/\/[^/]+/, '').split('?')[0] ?? '';
  for (const [apiPath, sitePath] of ROOMS) {
    if (path.startsWith(`${apiPath}/`)) return sitePath(decodeURIComponent(path.slice(apiPath.length + 1)));
  }
  return path.startsWith(`${apiPaths.territories}/`) ? placePath(decodeURIComponent(path.slice(apiPaths.territories.length + 1))) : undefined;
}

function problemAnswer(status: number, problem: Partial<Problem>) {
  return data({ title: problem.title, detail: problem.detail, code: problem.code, errors: problem.errors }, { status });
}

async function readProblem(answer: Response): Promise<Partial<Problem>> {
  const type = answer.headers.get('content-type') ?? '';
  if (!type.includes('json')) return {};
  return (await answer.json().catch(() => ({}))) as Partial<Problem>;
}

/**
 * Reads from the API inside a loader.
 *
 * An entry that moved is followed: the page answers with a permanent redirect to its new address. Every other refusal is thrown as
 * the same status with the problem as data, for the error page to show; an API that cannot be reached is a 503.
 *
 * @param context the loader's `context`
 * @param path one of `apiPaths`, with its query; give `lang` there
 * @param schema when given, the answer is checked by it
 */
export async function getFromApi<T>(context: ReadContext, path: string, schema?: Parser<T>, init?: ApiFetchInit): Promise<T> {
  let answer: Response;
  try {
    answer = await context.get(apiFetchContext)(path, init);
  } catch (failure) {
    if (init?.signal?.aborted) throw failure;
    throw problemAnswer(503, { code: 'api-unreachable' });
  }
  if (answer.status >= 300 && answer.status < 400) {
    const moved = sitePathOf(answer.headers.get('location') ?? '');
    // A merge can be undone: a browser asks again before it goes on to where an address led once.
    if (moved !== undefined) throw redirect(inLang(moved, readLang(path)), { status: 308, headers: { 'cache-control': 'no-cache' } });
  }
  if (!answer.ok) throw problemAnswer(answer.status >= 400 ? answer.status : 502, await readProblem(answer));
  const body = (await answer.json()) as T;
  return schema === undefined ? body : schema.parse(body);
}
