import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { openRegister, type DatabaseConfig, type Register } from '@portulan/register';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { ProblemFilter } from './problem.filter.js';

// The wire is cut in a socket of the file system: a database given by its address is left alone.
const whenOwnServer = process.env['PORTULAN_TEST_DATABASE_URL'] || process.platform === 'win32' ? describe.skip : describe;

type SocketConfig = Extract<DatabaseConfig, { host: string }>;

/** Stands between the server and its database, and can be cut. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'portulan-wire-'));
  private readonly server: Server;

  constructor(private readonly target: SocketConfig) {
    this.server = createServer((near) => {
      const far = connect(`${target.host}/.s.PGSQL.${target.port}`);
      for (const [one, other] of [[near, far], [far, near]] as const) {
        this.sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
  }

  get config(): DatabaseConfig {
    return { ...this.target, host: this.folder };
  }

  mend(): Promise<void> {
    return new Promise((resolve) => this.server.listen(join(this.folder, `.s.PGSQL.${this.target.port}`), resolve));
  }

  cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  async remove(): Promise<void> {
    if (this.server.listening) await this.cut();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

let register: Register;

@Controller()
class Door {
  @Get('ask')
  ask(): Promise<object[]> {
    return register.query('SELECT 1 AS one');
  }
  @Get('write')
  write(): Promise<object[]> {
    return register.transaction((unit) => unit.query('SELECT 1 AS one'));
  }
  @Get('mistake')
  mistake(): Promise<object[]> {
    return register.query('SELECT nothing');
  }
}

@Module({ controllers: [Door], providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
class DoorModule {}

let database: TestDatabase;
let app: NestFastifyApplication;
let wire: Wire;

const ask = async (url: string) => {
  const { statusCode, headers, body } = await app.inject({ url });
  return { statusCode, headers, problem: JSON.parse(body) as { code?: string; status?: number } };
};

whenOwnServer('a server whose database is gone', () => {
  beforeAll(async () => {
    database = await openTestDatabase({ filled: 'empty' });
    wire = new Wire(database.config as SocketConfig);
    await wire.mend();
    register = await openRegister(wire.config);
    app = await NestFactory.create<NestFastifyApplication>(DoorModule, new FastifyAdapter(), { logger: false });
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await register.close();
    await wire.remove();
    await database.drop();
  });

  it('says so to whoever asks, when to come back, and answers again once it is there', async () => {
    expect((await ask('/ask')).statusCode).toBe(200);
    await wire.cut();
    for (const url of ['/ask', '/ask', '/write']) {
      const { statusCode, headers, problem } = await ask(url);
      expect(statusCode).toBe(503);
      expect(problem).toMatchObject({ status: 503, code: 'database-away' });
      expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' });
    }
    await wire.mend();
    expect((await ask('/ask')).statusCode).toBe(200);
  });

  it('does not say so of its own mistakes', async () => {
    expect(await ask('/mistake')).toMatchObject({ statusCode: 500, problem: { code: 'internal-error' } });
  });
});
