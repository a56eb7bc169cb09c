import type { Register } from '../database/index.js';
import type { SecretVault } from './secret-vault.js';
import { TIME_SECRET_BYTES } from './time-code.js';

/**
 * Seals the second factors that an earlier version kept readable, and says how many of those sealed this key does not
 * open. Sealed ones are longer than what they hold: none is ever taken for a readable one.
 */
export function sealSecrets(register: Register, vault: SecretVault): Promise<{ readonly sealed: number; readonly unreadable: number }> {
  return register.transaction(async (unit) => {
    const rows = await unit.query<{ id: string; secret: Buffer }>(`SELECT id, totp_secret AS secret FROM person WHERE totp_secret IS NOT NULL ORDER BY id FOR UPDATE`);
    const readable = rows.filter(({ secret }) => secret.length === TIME_SECRET_BYTES);
    for (const { id, secret } of readable) await unit.query(`UPDATE person SET totp_secret = $2 WHERE id = $1`, [id, vault.seal(secret, id)]);
    const unreadable = rows.filter(({ id, secret }) => secret.length !== TIME_SECRET_BYTES && vault.open(secret, id) === null);
    return { sealed: readable.length, unreadable: unreadable.length };
  });
}
