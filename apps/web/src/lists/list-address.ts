import { VIEW_PARAMETERS } from '@portulan/map';
import { WHOLE_FACET } from './trim-facets.js';

/** Parameters of a list, or of the view of the map, that are not filters: they survive "clear all". */
const KEPT_WHEN_CLEARED = ['lang', 'sort', 'size', ...VIEW_PARAMETERS];

/** What means nothing when written down: leaving it out makes equal lists have equal addresses. */
const DEFAULTS: Readonly<Record<string, string>> = { where: 'any', page: '1', lang: 'fr', size: '20', literal: 'false', radius: '50' };

/** A filter whose meaning hangs on another one goes with it. */
const HANGS_ON: Readonly<Record<string, string>> = { radius: 'near', literal: 'q' };

/**
 * The same parameters without empty values, defaults and repeats, filters in the order they were first met.
 * A form without JavaScript writes every field in the address; this is what is left of it.
 */
export function tidyParams(params: URLSearchParams): URLSearchParams {
  const tidy = new URLSearchParams();
  for (const name of new Set(params.keys())) {
    const parent = HANGS_ON[name];
    if (parent !== undefined && !params.get(parent)) continue;
    for (const value of new Set(params.getAll(name).map((text) => text.trim()))) {
      if (value !== '' && value !== DEFAULTS[name]) tidy.append(name, value);
    }
  }
  return tidy;
}

/** Another choice starts again at the first page. */
function fromFirstPage(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('page');
  return next;
}

export function withValue(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = fromFirstPage(params);
  next.append(name, value);
  return tidyParams(next);
}

export function withoutValue(params: URLSearchParams, name: string, value: string): URLSearchParams {
  // A name written once goes even when its chip spells the value another way.
  const isAlone = params.getAll(name).length === 1;
  const goes = (key: string, one: string) => key === name && (isAlone || one.toLowerCase() === value.toLowerCase());
  return tidyParams(new URLSearchParams([...fromFirstPage(params)].filter(([key, one]) => !goes(key, one))));
}

/** Replaces whatever the names held, all at once; an empty text takes a name off. */
export function withOnly(params: URLSearchParams, changes: Readonly<Record<string, string>>): URLSearchParams {
  const next = fromFirstPage(params);
  for (const [name, value] of Object.entries(changes)) next.set(name, value);
  return tidyParams(next);
}

export function withPage(params: URLSearchParams, page: number): URLSearchParams {
  const next = new URLSearchParams(params);
  next.set('page', String(page));
  return tidyParams(next);
}

/** Everything off but the language and the order. */
export function withoutFilters(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams();
  for (const name of KEPT_WHEN_CLEARED) {
    const value = params.get(name);
    if (value !== null) next.set(name, value);
  }
  return tidyParams(next);
}

/** Filters alone, for the addresses of the map and of the API: no page, no order, no size. */
export function onlyFilters(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['page', 'sort', 'size', 'vue', WHOLE_FACET]) next.delete(name);
  return tidyParams(next);
}

/** `path?params`, or the path alone when there is nothing to say. */
export function toAddress(path: string, params: URLSearchParams): string {
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}
