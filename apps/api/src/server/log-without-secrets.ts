import type { FastifyRequest } from 'fastify';

/** What a link of a letter carries opens a door: it stands in no log. */
const SECRET_PARAMETER = /([?&](?:jeton|code|state)=)[^&]*/g;

/** How requests are told to the log: what was asked, not by whom. */
export const logWithoutSecrets = {
  req: ({ method, url, id }: Pick<FastifyRequest, 'method' | 'url' | 'id'>) => ({ id, method, url: url.replace(SECRET_PARAMETER, '$1***') }),
};
