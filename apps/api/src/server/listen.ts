import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../configuration/index.js';
import { StartFailure } from './start-failure.js';

const PORTS_TRIED = 20;

/**
 * Listens on the port of the configuration, or on the next free one when nobody chose it.
 *
 * @returns the address to open
 * @throws StartFailure `port-busy`
 */
export async function listen(app: NestFastifyApplication, configuration: Configuration, say: (sentence: string) => void): Promise<string> {
  const { HOST, PORT, isPortChosen } = configuration;
  for (let port = PORT; port < PORT + PORTS_TRIED; port++) {
    try {
      await app.listen(port, HOST);
      return addressOf(app, HOST);
    } catch (failure) {
      const code = (failure as NodeJS.ErrnoException).code;
      if (code === 'EACCES') throw new StartFailure('port-refused', `Port ${port} may not be opened by this user. Set PORT to a number above 1023.`);
      if (code === 'EADDRNOTAVAIL') throw new StartFailure('host-unknown', `${HOST} is not an address of this machine. Correct HOST.`);
      if (code !== 'EADDRINUSE') throw failure;
      if (isPortChosen) throw new StartFailure('port-busy', `Port ${port} is taken by another program. Set PORT to a free one, or unset it. Nothing was started.`);
      say(`Port ${port} is taken by another program; trying ${port + 1}.`);
    }
  }
  throw new StartFailure('port-busy', `Ports ${PORT} to ${PORT + PORTS_TRIED - 1} are all taken. Set PORT to a free one. Nothing was started.`);
}

function addressOf(app: NestFastifyApplication, host: string): string {
  const address = app.getHttpServer().address() as { port: number };
  const isEveryInterface = host === '0.0.0.0' || host === '::';
  return `http://${isEveryInterface || host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${address.port}`;
}
