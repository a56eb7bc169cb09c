import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { LinkLook } from '@portulan/register';
import { isPublicAddress } from './is-public-address.js';

/** Looks whether somebody answers at a web address. */
export type Looker = (url: string) => Promise<LinkLook>;

export interface LookerOptions {
  /** How we are called by those we ask, with where to find us. */
  readonly userAgent: string;
  readonly timeoutMs?: number;
  /** Whom we may reach, once a name has become an address; the public internet, at the ports of the web. */
  readonly mayReach?: (address: string, port: number) => boolean;
}

const TIMEOUT_MS = 15_000;
const MOST_REDIRECTS = 5;
const HEADER_MAX_BYTES = 32_768;
const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

const REDIRECTS = [301, 302, 303, 307, 308];
const GONE = [404, 410];
const LATER = [429, 503];
const SERVER_FAILS = 500;
const REFUSED = 400;

/** Of our own side, or of a moment: they tell nothing of the address. */
const UNSETTLED = ['EAI_AGAIN', 'EAI_FAIL', 'ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EMFILE'];
/** Browsers mend a chain that lacks a certificate in the middle. */
const UNPROVEN = ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'];

/** The name leads to a network that is not to be looked at. */
class OutOfReach extends Error {}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

/**
 * Opens what looks at web addresses: HEAD first, GET where that is not understood, no body read, redirects followed one by
 * one. Each name is resolved once, and the very addresses that were judged are those connected to: neither a name that
 * changes its mind nor a redirect leads into a network of ours.
 */
export function openLooker({ userAgent, timeoutMs = TIMEOUT_MS, mayReach = isOfTheWeb }: LookerOptions): Looker {
  const ask = (url: URL, method: 'HEAD' | 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const port = portOf(url);
      const options: RequestOptions = {
        ...{ method, agent: false, maxHeaderSize: HEADER_MAX_BYTES, signal: AbortSignal.timeout(timeoutMs) },
        headers: { 'user-agent': userAgent, accept: '*/*' },
        lookup: lookupWithin((address) => mayReach(address, port)),
      };
      const open = url.protocol === 'https:' ? requestSecure : requestPlain;
      const request = open(url, options, (response) => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location });
        // What comes after the head is let go unread.
        response.on('error', () => undefined);
        request.destroy();
      });
      request.on('error', reject).end();
    });

  const askTwice = async (url: URL): Promise<Answer> => {
    const head = await ask(url, 'HEAD').catch((failure: unknown) => {
      if (isCut(failure)) return null;
      throw failure;
    });
    return head === null || head.status >= REFUSED ? ask(url, 'GET') : head;
  };

  return async (address) => {
    let status: number | null = null;
    try {
      let url = readUrl(address);
      for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        // Names are judged when they are resolved; an address that is written out is never resolved.
        if (url === null || (isIP(bareHost(url)) !== 0 && !mayReach(bareHost(url), portOf(url)))) return { outcome: 'unlooked', status };
        const answer = await askTwice(url);
        ({ status } = answer);
        if (!REDIRECTS.includes(status) || answer.location === undefined) return { outcome: outcomeOf(status), status };
        url = readUrl(answer.location, url);
      }
      return { outcome: 'failing', status };
    } catch (failure) {
      return { outcome: outcomeOfFailure(failure), status: null };
    }
  };
}

const isOfTheWeb = (address: string, port: number): boolean => isPublicAddress(address) && Object.values(PORTS).includes(port);
const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');
const portOf = ({ protocol, port }: URL): number => (port === '' ? (PORTS[protocol] ?? 0) : Number(port));

/** Null for what is no address of the web. Names and passwords written in an address are nobody's to send. */
function readUrl(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base?.href);
  if (!(url.protocol in PORTS)) return null;
  url.username = '';
  url.password = '';
  return url;
}

/** Resolves a name, and refuses it when any of its addresses is out of reach. */
const lookupWithin =
  (isWithin: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) => {
    const all: LookupAllOptions = { ...options, all: true };
    lookup(hostname, all, (failure: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => {
      if (failure !== null) return done(failure, '', 0);
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isWithin(address))) return done(new OutOfReach(hostname), '', 0);
      if (options.all === true) (done as unknown as (failure: null, all: LookupAddress[]) => void)(null, addresses);
      else done(null, first.address, first.family);
    });
  };

/** Whoever keeps programs out is there all the same. */
function outcomeOf(status: number): LinkLook['outcome'] {
  if (GONE.includes(status)) return 'missing';
  if (LATER.includes(status)) return 'unsettled';
  return status >= SERVER_FAILS && status < 2 * SERVER_FAILS - 1 ? 'failing' : 'answers';
}

const codeOf = (failure: unknown): string => String((failure as { code?: unknown } | null)?.code ?? '');
/** The server let go in the middle: some do when they are asked in a way they do not know. */
const isCut = (failure: unknown): boolean => ['ECONNRESET', 'EPIPE'].includes(codeOf(failure)) || codeOf(failure).startsWith('HPE_');

function outcomeOfFailure(failure: unknown): LinkLook['outcome'] {
  if (failure instanceof OutOfReach) return 'unlooked';
  const code = codeOf(failure);
  if (UNSETTLED.includes(code) || UNPROVEN.includes(code)) return 'unsettled';
  return code.startsWith('HPE_') || code.startsWith('ERR_TLS') || code.startsWith('CERT_') ? 'failing' : 'unreachable';
}
