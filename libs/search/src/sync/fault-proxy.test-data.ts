import { createServer, request as askServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What may happen on the way to a server: it lets nobody in, says nothing, breaks off in the middle of its answer,
 * answers 500, or is slow.
 */
export type Fault = 'refuse' | 'hang' | 'cut' | 'fail' | 'slow';

const SLOW_MS = 150;
const SOME_BYTES = 40;

/** Stands between the search and its engine, and does it harm when told to. */
export class FaultProxy {
  private fault: Fault | null = null;
  private readonly server: Server;
  private readonly waiting = new Set<ServerResponse>();

  private constructor(private readonly target: URL) {
    this.server = createServer((asked, answer) => this.pass(asked, answer));
    this.server.on('connection', (socket) => {
      if (this.fault === 'refuse') socket.destroy();
    });
  }

  static async open(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(new URL(target));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on; null for none. Requests under way meet the fault too, but for one that is only slow. */
  set(fault: Fault | null): void {
    this.fault = fault;
    for (const answer of this.waiting) answer.socket?.destroy();
    this.waiting.clear();
    if (fault !== null && fault !== 'slow') this.server.closeAllConnections();
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    const { fault } = this;
    if (fault === 'refuse') return void asked.socket.destroy();
    if (fault === 'hang') return void this.waiting.add(answer);
    if (fault === 'fail') {
      asked.resume();
      return void answer.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"out of order","code":"internal","type":"internal","link":""}');
    }
    const { hostname, port } = this.target;
    const onward = askServer({ hostname, port, path: asked.url, method: asked.method, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      if (fault === 'cut') {
        response.once('data', (chunk: Buffer) => answer.write(chunk.subarray(0, SOME_BYTES), () => asked.socket.destroy()));
        return void response.once('end', () => asked.socket.destroy());
      }
      if (fault === 'slow') return void setTimeout(() => response.pipe(answer), SLOW_MS);
      response.pipe(answer);
    });
    onward.on('error', () => asked.socket.destroy());
    answer.once('close', () => onward.destroy());
    asked.pipe(onward);
  }
}
