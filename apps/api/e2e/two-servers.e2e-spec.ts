import { setTimeout as wait } from 'node:timers/promises';
import { apiPaths, type FlowsAnswer } from '@portulan/contract';
import { registerMigrations } from '@portulan/register';
import { searchMigrations } from '@portulan/search';
import { aCooperation, anActor, aPartner, launchProduct, openTestDatabase, saveDrafts, type LaunchedProduct, type TestDatabase } from '@portulan/testing';

/** How long between two looks at what must come. */
const LOOK_MS = 50;

describe('two servers on one database', () => {
  let database: TestDatabase;
  let servers: LaunchedProduct[];

  beforeAll(async () => {
    database = await openTestDatabase({ migrations: [...registerMigrations, ...searchMigrations] });
    const env = { DATABASE_URL: addressOf(database), PORTULAN_STARTER: 'no' };
    servers = await Promise.all([launchProduct({ env }), launchProduct({ env })]);
  });
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.stop()));
    await database.drop();
  });

  const flowsOf = async ({ url }: LaunchedProduct) => (await (await fetch(`${url}${apiPaths.flows}?level=region&top=10`)).json()) as FlowsAnswer;
  const tileOf = async ({ url }: LaunchedProduct, layer: string) => (await (await fetch(`${url}${apiPaths.tile(layer, 0, 0, 0)}`)).arrayBuffer()).byteLength;

  it('both show on their maps what was accepted since they started, whoever wrote it', async () => {
    expect(await Promise.all(servers.map(async (server) => [(await flowsOf(server)).total, await tileOf(server, 'cooperations')]))).toEqual([[0, 0], [0, 0]]);
    await writeLink(database);
    for (const server of servers) {
      while ((await flowsOf(server)).total === 0) await wait(LOOK_MS);
      expect((await flowsOf(server)).flows).toMatchObject([{ from: 'region:93', to: 'country:SN', count: 1 }]);
      for (const layer of ['cooperations', 'actors']) expect(await tileOf(server, layer)).toBeGreaterThan(0);
    }
  });
});

/** A twinning of a town of Provence with one of Senegal, written by neither of the servers. */
async function writeLink({ register }: TestDatabase): Promise<void> {
  const [marseille, dakar] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002'];
  await register.query(
    `INSERT INTO place (id, flags, label, country, lon, lat, precision, region) VALUES
       ($1, '{outside-country}', 'Marseille', 'FR', 5.37, 43.3, 'point', '93'), ($2, '{outside-country}', 'Dakar', 'SN', -17.44, 14.69, 'point', NULL)`,
    [marseille, dakar],
  );
  const [french, partner] = [anActor({ seatId: marseille }), aPartner({ seatId: dakar })];
  await saveDrafts(register, french, partner, aCooperation(french, partner));
}

/** A socket is told beside the address, as `psql` takes it. */
function addressOf({ config }: TestDatabase): string {
  if ('url' in config) return config.url;
  const { host, port, user, password, database } = config;
  const address = new URL(`postgres://${host.startsWith('/') ? 'localhost' : host}:${port}/${database}`);
  address.username = user;
  if (password !== undefined) address.password = password;
  if (host.startsWith('/')) address.searchParams.set('host', host);
  return address.href;
}
