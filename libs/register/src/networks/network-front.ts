import { createHash } from 'node:crypto';
import { accept, LOGO_MAX_BYTES, LOGO_MAX_PIXELS, readPicture, refuse, stripPicture, type Outcome, type PictureType } from '@portulan/domain';
import type { Queryable, Register } from '../database/index.js';
import { attemptChange } from '../history/index.js';
import { tellNetworkPages } from './tell-network-pages.js';

/** What a network's own front wears, and the host name it answers at. */
export interface NetworkFront {
  readonly host: string | null;
  readonly logo: { readonly digest: string; readonly width: number; readonly height: number } | null;
}

export interface NetworkLogo {
  readonly type: PictureType;
  readonly bytes: Buffer;
}

/** A name of the public internet, with a domain that is no number. */
const HOST_NAME = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

const NO_PICTURE = refuse('picture-unknown', 'This is no picture in PNG, JPEG or WebP that is whole and does not move.', 'logo');

/** The front of a network; null when there is no such network. */
export async function getNetworkFront(queryable: Queryable, network: string): Promise<NetworkFront | null> {
  const [row] = await queryable.query<{ host: string | null; digest: string | null; width: number; height: number }>(
    `SELECT f.host, f.logo_digest AS digest, f.logo_width AS width, f.logo_height AS height FROM network n LEFT JOIN network_front f ON f.network = n.id WHERE n.id = $1`,
    [network],
  );
  if (row === undefined) return null;
  const { host, digest, width, height } = row;
  return { host, logo: digest === null ? null : { digest, width, height } };
}

/** The logo of a network, whole; null when it has none. */
export async function getNetworkLogo(queryable: Queryable, network: string): Promise<NetworkLogo | null> {
  const [row] = await queryable.query<NetworkLogo>(`SELECT logo_type AS type, logo AS bytes FROM network_front WHERE network = $1 AND logo IS NOT NULL`, [network]);
  return row ?? null;
}

/**
 * Says at which host name the front of a network is met; null: at its path alone.
 *
 * @returns refused with `network-unknown`, `host-malformed` or `host-taken`
 */
export function reviseNetworkHost(register: Register, network: string, host: string | null): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    if (host !== null && !HOST_NAME.test(host)) return refuse('host-malformed', 'A host name is written like directory.network.example.', 'host');
    if ((await getNetworkFront(unit, network)) === null) return refuse('network-unknown', 'There is no such network.');
    const [other] = await unit.query(`SELECT network FROM network_front WHERE host = $1 AND network <> $2`, [host, network]);
    if (other !== undefined) return refuse('host-taken', 'Another network answers at this host name.', 'host');
    await unit.query(`INSERT INTO network_front (network, host) VALUES ($1, $2) ON CONFLICT (network) DO UPDATE SET host = excluded.host`, [network, host]);
    await tellNetworkPages(unit, network);
    return accept(null);
  });
}

/**
 * Gives a network its logo, a picture known by its bytes, of which nothing but the picture is kept; null takes it away.
 *
 * @returns refused with `network-unknown`, `picture-unknown` or `picture-too-large`
 */
export function reviseNetworkLogo(register: Register, network: string, given: Uint8Array | null): Promise<Outcome<null>> {
  return attemptChange(register, async (unit) => {
    if ((await getNetworkFront(unit, network)) === null) return refuse('network-unknown', 'There is no such network.');
    const picture = given === null ? null : readPicture(given);
    if (given !== null && picture === null) return NO_PICTURE;
    if (given !== null && picture !== null && (given.length > LOGO_MAX_BYTES || picture.width > LOGO_MAX_PIXELS || picture.height > LOGO_MAX_PIXELS)) {
      return refuse('picture-too-large', `A logo is at most ${LOGO_MAX_BYTES / 1_000} kB and ${LOGO_MAX_PIXELS} pixels wide and high.`, 'logo');
    }
    const bytes = given === null ? null : stripPicture(given);
    if (given !== null && bytes === null) return NO_PICTURE;
    const digest = bytes === null ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    await unit.query(
      `INSERT INTO network_front (network, logo, logo_type, logo_width, logo_height, logo_digest) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (network) DO UPDATE SET logo = excluded.logo, logo_type = excluded.logo_type, logo_width = excluded.logo_width,
         logo_height = excluded.logo_height, logo_digest = excluded.logo_digest`,
      [network, bytes === null ? null : Buffer.from(bytes), picture?.type ?? null, picture?.width ?? null, picture?.height ?? null, digest],
    );
    await tellNetworkPages(unit, network);
    return accept(null);
  });
}
