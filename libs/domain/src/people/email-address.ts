const EMAIL_LENGTH_MAX = 254;

/** One spelling for an address: what stands before the @ is compared without case too, as every provider does. */
export const foldEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Whether mail could be sent there: one @, a name before it, a domain with a dot after it (RFC 5321 for the lengths). */
export function isEmail(text: string): boolean {
  return text.length <= EMAIL_LENGTH_MAX && /^[^\s@<>()[\]\\,;:"]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/i.test(text);
}
