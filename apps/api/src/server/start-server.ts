import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sitePaths } from '@portulan/contract';
import type { Search } from '@portulan/search';
import { Tiles } from '@portulan/tiles';
import pino from 'pino';
import type { Configuration } from '../configuration/index.js';
import { describeConfiguration } from '../configuration/index.js';
import { followCampaigns } from '../mail/follow-campaigns.js';
import { followLetters } from '../mail/follow-letters.js';
import { openMailer } from '../mail/open-mailer.js';
import { followSheets } from '../curation/follow-sheets.js';
import { followRetention } from '../people/follow-retention.js';
import { followLinks } from '../web-links/follow-links.js';
import { openLooker } from '../web-links/open-looker.js';
import { createApp } from './create-app.js';
import { digestMapProgram } from './digest-map-program.js';
import { openSearch } from './open-search.js';
import { fillDatabase } from './fill-database.js';
import { followChanges } from './follow-changes.js';
import { followNights } from './follow-nights.js';
import { listen } from './listen.js';
import { openDatabase, type OpenDatabase } from './open-database.js';
import { offerFirstAdmin } from './offer-first-admin.js';
import { logWithoutSecrets } from './log-without-secrets.js';
import { openSealedVault } from './open-sealed-vault.js';
import { openIdOf } from '../openid/open-id-of.js';
import { readMapStyles } from '../site/map-styles.js';
import { ServedVersion } from './served-version.js';

export interface RunningServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Ends requests under way, then everything else, the embedded database last. */
  stop(): Promise<void>;
}

const SITE_FOLDER = resolve(fileURLToPath(new URL('../../../web/build', import.meta.url)));

/** Another build may answer otherwise over the same data. */
const buildStamp = () => String(statSync(resolve(SITE_FOLDER, 'server/index.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** Starts the whole product: database, lists, starter directory, search, map, site; resolves when it can be opened. */
export async function startServer(configuration: Configuration, say: (sentence: string) => void): Promise<RunningServer> {
  const log = pino({ level: configuration.LOG_LEVEL, serializers: logWithoutSecrets });
  log.debug(describeConfiguration(configuration), 'configuration');
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  try {
    const database = await openDatabase(configuration);
    closing.push(() => database.close());
    await fillDatabase(database, configuration, say);
    const vault = await openSealedVault(database.register, configuration, say);
    const mailFolder = resolve(configuration.PORTULAN_DATA_DIR, 'mail');
    const { search, tiles, version } = await openShadows(database, configuration, log, closing);
    const app = await createApp({
      parts: {
        register: database.register,
        search,
        tiles,
        vault,
        publication: { publicUrl: configuration.PUBLIC_URL, publisher: { ref: configuration.IATI_REF, name: configuration.IATI_NAME } },
        requestsPerMinute: configuration.RATE_LIMIT,
        openId: openIdOf(configuration),
        linksANight: configuration.LINKS_A_NIGHT,
        mail: { isReady: configuration.SMTP_URL !== undefined, from: configuration.MAIL_FROM, folder: mailFolder },
      },
      version,
      log,
      isBehindProxy: configuration.TRUST_PROXY,
      siteFolder: SITE_FOLDER,
      publicUrl: configuration.PUBLIC_URL,
      mapStyles: readMapStyles(configuration),
    });
    closing.push(() => app.close());
    const url = await listen(app, configuration, say);
    database.announce(url);
    closing.push(warmSearch(search, tiles, log));
    const publicUrl = (configuration.PUBLIC_URL ?? url).replace(/\/$/, '');
    const mailer = openMailer({ smtpUrl: configuration.SMTP_URL, from: configuration.MAIL_FROM, folder: mailFolder, say });
    closing.push(await followLetters(database.register, mailer, publicUrl, (sentence) => log.warn(sentence)));
    closing.push(followRetention(database.register, (sentence) => log.warn(sentence)));
    closing.push(followNights(database.register, { warn: (sentence) => log.warn(sentence) }));
    // Without a mail server nobody is written to by hundreds of files.
    if (configuration.SMTP_URL !== undefined) {
      const perMinute = configuration.CAMPAIGN_RATE;
      closing.push(await followCampaigns({ register: database.register, mailer, publicUrl, perMinute, warn: (sentence) => log.warn(sentence) }));
    }
    closing.push(await followSheets(database.register, (sentence) => log.warn(sentence)));
    const look = openLooker({ userAgent: `Portulan (+${publicUrl}${sitePaths.about})` });
    closing.push(await followLinks(database.register, { mostANight: configuration.LINKS_A_NIGHT, look, warn: (sentence) => log.warn(sentence) }));
    if (database.isEmbedded) await offerFirstAdmin(database.register, publicUrl, say);
    return { url, app, stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/**
 * The search gets ready while the first pages are served: with a million entries it takes half a minute. The map comes first: on two
 * cores its first answer would wait half as long again, and the search gain little. A question asked meanwhile reads what it needs.
 *
 * @returns what says that the server stops: a failure is then nobody's concern
 */
function warmSearch(search: Search, tiles: Tiles, log: pino.Logger): () => Promise<void> {
  let isStopping = false;
  const warm = async () => {
    await tiles.refresh().catch(() => undefined);
    if (!isStopping) await search.warm();
  };
  warm().catch((failure: unknown) => {
    if (!isStopping) log.warn(`The search could not get ready ahead of the first question; it will then. (${String(failure)})`);
  });
  return async () => {
    isStopping = true;
  };
}

/** Search and map follow the outbox; what they serve decides the version of the answers. */
async function openShadows(
  database: OpenDatabase,
  configuration: Configuration,
  log: pino.Logger,
  closing: (() => Promise<unknown>)[],
): Promise<{ search: Search; tiles: Tiles; version: ServedVersion }> {
  const version = new ServedVersion(buildStamp());
  const search = await openSearch(database, configuration, (sentence) => log.warn(sentence));
  closing.push(() => search.close());
  await search.prepare();
  closing.push(await search.follow());
  const kept = { folder: resolve(configuration.PORTULAN_DATA_DIR), program: digestMapProgram() };
  const tiles = Tiles.start(database.register.config, { say: (sentence) => log.warn(sentence), kept });
  closing.push(() => tiles.close());
  closing.push(await followChanges(database.register, tiles, version, (sentence) => log.warn(sentence)));
  return { search, tiles, version };
}
