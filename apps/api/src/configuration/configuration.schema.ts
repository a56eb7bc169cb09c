import { z } from 'zod';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((number) => number <= 65535, 'must be at most 65535');

const address = (protocols: readonly string[]) =>
  z.string().refine((text) => {
    try {
      return protocols.includes(new URL(text).protocol);
    } catch {
      return false;
    }
  }, `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);

const origins = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .refine((all) => all.every((one) => /^https?:\/\/[\w.-]+(:\d{1,5})?$/.test(one)), 'must be origins such as https://tiles.example, with spaces between');

const choice = z.enum(['yes', 'no'], 'must be yes or no').transform((word) => word === 'yes');

/** Every variable of the environment that the server reads; `docs/configuration.md` is its table. */
export const configurationSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface'),
  PORT: port.default(3000).describe('Port to listen on; when busy and not chosen, the next free one'),
  PUBLIC_URL: address(['http:', 'https:']).optional().describe('The address people know the site by'),
  IATI_REF: z
    .string()
    .regex(/^[A-Za-z]{2,4}-[\w.-]{1,20}-[\w.-]{1,60}$|^PORTULAN$/, 'must be the number of an organisation as IATI writes it: FR-SIREN-123456789')
    .default('PORTULAN')
    .describe('Number of the organisation that publishes the IATI file'),
  IATI_NAME: z.string().min(1).default('Portulan').describe('Name of that organisation'),
  DATABASE_URL: address(['postgres:', 'postgresql:']).optional().describe('A PostgreSQL of your own; without it, the embedded one'),
  PORTULAN_DATA_DIR: z.string().min(1).default('var').describe('Folder of the embedded database, reports and state'),
  PORTULAN_SECRET: z.string().min(32, 'must have at least 32 characters, that nobody can guess').optional().describe('What second factors are sealed with; without it, a key file in the data folder'),
  PORTULAN_STARTER: choice
    .optional()
    .describe('yes: load the starter directory when the database is empty (default with the embedded database)'),
  MEILI_URL: address(['http:', 'https:']).optional().describe('A Meilisearch server; without it, PostgreSQL searches'),
  MEILI_KEY: z.string().min(1).optional().describe('Key of that server, with rights over its indexes'),
  SMTP_URL: address(['smtp:', 'smtps:']).optional().describe('The mail server, with its user and password; without it, letters are written to files'),
  MAIL_FROM: z.string().regex(/^([^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be an e-mail address, or a name and <an address>').default('Portulan <portulan@localhost>').describe('Who letters come from'),
  CAMPAIGN_RATE: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of mails a minute')
    .transform(Number)
    .default(30)
    .describe('Mails of campaigns that leave in a minute, at most'),
  OPENID_ISSUER: address(['https:', 'http:'])
    .refine((text) => text.startsWith('https:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(text).hostname), 'must begin with https://, but on this very machine')
    .optional()
    .describe('An OpenID Connect provider that people may sign in at: its issuer'),
  OPENID_CLIENT_ID: z.string().min(1).optional().describe('Who the site is to that provider'),
  OPENID_CLIENT_SECRET: z.string().min(1).optional().describe('What proves it'),
  OPENID_NAME: z.string().min(1).max(60).optional().describe('How the button calls the provider; its host when not said'),
  OPENID_SCOPE: z.string().regex(/^openid( [\w:.-]+)*$/, 'must begin with openid, with spaces between').default('openid email').describe('What is asked of it'),
  OPENID_EMAIL_VOUCHED: choice.default(false).describe('yes: every address it gives is the person’s own, even where it does not say email_verified'),
  MAP_STYLE_URL: address(['http:', 'https:']).optional().describe('A base map of your own: the address of a MapLibre style'),
  MAP_STYLE_DARK_URL: address(['http:', 'https:']).optional().describe('The same for the dark theme; without it, the first one'),
  MAP_ORIGINS: origins.optional().describe('Where that base map fetches its tiles and pictures from, when not from where its style is'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn').describe('How much to log; info tells every request'),
  RATE_LIMIT: z
    .string()
    .regex(/^[1-9]\d{0,6}$/, 'must be a number of requests a minute')
    .transform(Number)
    .default(3000)
    .describe('Requests of the API that one address may make in a minute'),
  LINKS_A_NIGHT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number of links')
    .transform(Number)
    .default(0)
    .describe('Web addresses of entries that are looked at in a night, to find the dead ones; 0: none'),
  // Set by npm, which runs commands from the root: paths are read from where the person stands.
  INIT_CWD: z.string().optional().describe('Folder that paths given to commands start from'),
  TRUST_PROXY: choice.default(false).describe('yes: believe X-Forwarded-For of the proxy in front'),
});

export type Configuration = z.output<typeof configurationSchema> & {
  /** True when PORT was given: then a busy port is refused rather than passed over. */
  readonly isPortChosen: boolean;
};

/** Values that must never be printed. */
const SECRETS: readonly string[] = ['PORTULAN_SECRET', 'MEILI_KEY', 'DATABASE_URL', 'SMTP_URL', 'OPENID_CLIENT_SECRET'];

/** The configuration in force, for the log: secrets are masked. */
export function describeConfiguration(configuration: Configuration): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(configuration).map(([name, value]) => [name, SECRETS.includes(name) && value !== undefined ? '***' : value]),
  );
}
