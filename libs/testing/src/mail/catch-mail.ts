import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  /** The address it was handed over for. */
  readonly to: string;
  /** As it travelled: its headers, then its parts. */
  readonly text: string;
}

export interface MailCatcher {
  /** For `SMTP_URL`. */
  readonly url: string;
  close(): Promise<void>;
}

interface CatchOptions {
  /** Each mail, in the order of arrival, before its sender is told that it was taken. */
  readonly take: (mail: CaughtMail) => void;
  /** Addresses that there are none of: refused for good. */
  readonly refuses?: (address: string) => boolean;
}

/** A mail server on a free port of this machine alone, that hands every mail over and sends none on. */
export async function catchMail({ take, refuses = () => false }: CatchOptions): Promise<MailCatcher> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => (refuses(address) ? done(Object.assign(new Error('no such person'), { responseCode: 550 })) : done()),
    onData: (stream, session, done) => {
      void text(stream).then((mail) => {
        take({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text: mail });
        done();
      }, done);
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, close: () => new Promise((closed) => server.close(() => closed())) };
}
