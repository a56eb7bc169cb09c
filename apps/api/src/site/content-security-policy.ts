/** What an embedded page may do more: stand in the page of anyone, and show the picture of its network. */
export interface EmbedPolicy {
  /** Where the picture comes from (`https://reseau.example`), when there is one. */
  readonly logoOrigin: string | null;
}

/**
 * What a page may load: itself alone. The map's worker is a file of the site; its pictures may be made in memory.
 * A form may lead to nowhere else, but to `leaveOrigin`: that of the provider one signs out of.
 * Inline styles are those that position things; inline scripts need the nonce of the answer.
 */
export const contentSecurityPolicy = (nonce: string, embed: EmbedPolicy | null = null, leaveOrigin?: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${embed?.logoOrigin ? ` ${embed.logoOrigin}` : ''}`,
    // In a frame whose origin is taken away a file of ours is not our own: the map then wraps its worker in an address of data.
    `worker-src 'self' blob:${embed ? ' data:' : ''}`,
    "connect-src 'self'",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${leaveOrigin === undefined ? '' : ` ${leaveOrigin}`}`,
    embed ? 'frame-ancestors *' : "frame-ancestors 'self'",
  ].join('; ');
