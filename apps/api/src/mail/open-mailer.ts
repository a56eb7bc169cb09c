import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import type { RenderedLetter } from './render-letter.js';

/** How letters leave. */
export interface Mailer {
  /** Resolves when the letter has left; `id` names it for good, so that it is known if it comes twice. */
  send(letter: RenderedLetter & { readonly id: string }): Promise<void>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587`; without it letters are written to files. */
  readonly smtpUrl?: string | undefined;
  readonly from: string;
  readonly folder: string;
  /** Where a letter was written, for the person at the console. */
  readonly say: (sentence: string) => void;
}

const TIMEOUT_MS = 20_000;

/** Letters go to the mail server of the configuration; without one, each is a file that a mail program opens. */
export function openMailer({ smtpUrl, from, folder, say }: MailerOptions): Mailer {
  const messageOf = ({ id, to, subject, text, html, replyTo, headers = {} }: RenderedLetter & { readonly id: string }) => ({
    ...{ from, to, subject, text, html, messageId: `<${id}@portulan>` },
    ...(replyTo === undefined ? {} : { replyTo }),
    // As they are: an address folded over two lines is read by few.
    headers: { 'Auto-Submitted': 'auto-generated', ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }])) },
  });
  if (smtpUrl !== undefined) {
    const transport = createTransport({ url: smtpUrl, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS } as never);
    return { send: async (letter) => void (await transport.sendMail(messageOf(letter))), close: () => transport.close() };
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    send: async (letter) => {
      const { message } = await transport.sendMail(messageOf(letter));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(folder, 0o700);
      const path = resolve(join(folder, `${letter.id}.eml`));
      await writeFile(path, message as Buffer, { mode: 0o600 });
      say(`There is no mail server (SMTP_URL): a letter, “${letter.subject}”, was written to ${path}`);
    },
    close: () => transport.close(),
  };
}
