import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const FORMAT = 1;
const KEY_BYTES = 32;
/** What NIST SP 800-38D (section 8.2) recommends for AES-GCM: 96 bits, never used twice with a key. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PURPOSE = 'portulan second factor';

/**
 * Seals secrets that are to be read again, which no digest could give back: whoever reads the database alone cannot use
 * them. The key is never in the database.
 */
export interface SecretVault {
  /** @param owner whose it is: sealed for one person, it opens for no other */
  seal(secret: Buffer, owner: string): Buffer;
  /** The secret again; null when it was sealed with another key, for another owner, or was touched since. */
  open(sealed: Buffer, owner: string): Buffer | null;
}

/** A vault over a secret that nobody can guess: its key is derived from it (HKDF, RFC 5869), for this use alone. */
export function openVault(secret: string): SecretVault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
  return {
    seal: (plain, owner) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), sealed]);
    },
    open: (sealed, owner) => {
      const start = 1 + NONCE_BYTES + TAG_BYTES;
      if (sealed[0] !== FORMAT || sealed.length <= start) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(1 + NONCE_BYTES, start));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
