import { apiPaths } from '@portulan/contract';

const PRIVATE = [apiPaths.account, apiPaths.campaignLinks, apiPaths.contributions, apiPaths.staff];

/**
 * Whether a route answers each person differently, so that nothing of it may be kept for another. It is asked of the
 * pattern of the route: an address can be written in many ways.
 */
export const isPrivateRoute = (pattern: string | undefined): boolean =>
  pattern !== undefined && PRIVATE.some((path) => pattern === path || pattern.startsWith(`${path}/`));
