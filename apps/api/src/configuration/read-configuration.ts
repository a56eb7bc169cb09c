import { StartFailure } from '../server/start-failure.js';
import { configurationSchema, type Configuration } from './configuration.schema.js';

/**
 * Reads and checks every variable at once; an empty one counts as absent.
 *
 * @throws StartFailure naming every variable that is wrong, none of their values.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    Object.keys(configurationSchema.shape).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  );
  const parsed = configurationSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}`);
    throw new StartFailure(
      'configuration-invalid',
      `The configuration cannot be used; nothing was started. Correct or unset:\n${lines.join('\n')}`,
    );
  }
  if (parsed.data.MEILI_KEY && !parsed.data.MEILI_URL) {
    throw new StartFailure('configuration-invalid', 'MEILI_KEY is set but MEILI_URL is not: set both, or neither. Nothing was started.');
  }
  if (parsed.data.MAP_STYLE_URL === undefined && (parsed.data.MAP_STYLE_DARK_URL ?? parsed.data.MAP_ORIGINS) !== undefined) {
    throw new StartFailure('configuration-invalid', 'MAP_STYLE_DARK_URL or MAP_ORIGINS is set but MAP_STYLE_URL is not: set it too, or neither. Nothing was started.');
  }
  const openId = [parsed.data.OPENID_ISSUER, parsed.data.OPENID_CLIENT_ID, parsed.data.OPENID_CLIENT_SECRET].filter((value) => value !== undefined);
  if (openId.length === 1 || openId.length === 2) {
    throw new StartFailure('configuration-invalid', 'OPENID_ISSUER, OPENID_CLIENT_ID and OPENID_CLIENT_SECRET go together: set all three, or none. Nothing was started.');
  }
  return { ...parsed.data, isPortChosen: given['PORT'] !== undefined };
}
