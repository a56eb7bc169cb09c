import { LOGO_MAX_BYTES } from '@portulan/domain';
import { openTestDatabase, type TestDatabase } from '@portulan/testing';
import { getNetworkFront, getNetworkLogo, listNetworks, reviseNetworkHost, reviseNetworkLogo, saveNetworks, type Register } from '../index.js';

let database: TestDatabase;
let register: Register;
beforeEach(async () => {
  database = await openTestDatabase();
  ({ register } = database);
  await register.transaction((unit) => saveNetworks(unit, ['nord', 'sud'].map((id) => ({ id, label: id, perimeter: [] }))));
});
afterEach(() => database.drop());

function chunk(name: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** The parts of a picture, with others between them, without what is drawn. */
function png(width: number, height: number, ...between: Buffer[]): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', size), ...between, chunk('IDAT', Buffer.alloc(20)), chunk('IEND', Buffer.alloc(0))]);
}
const refusalOf = async (change: ReturnType<typeof reviseNetworkHost>) => {
  const outcome = await change;
  return outcome.ok ? null : outcome.refusals[0]?.code;
};

it('a front answers at one host name, which no other has', async () => {
  expect(await refusalOf(reviseNetworkHost(register, 'sud', 'annuaire.sud.example'))).toBeNull();
  expect(await refusalOf(reviseNetworkHost(register, 'nord', 'annuaire.sud.example'))).toBe('host-taken');
  for (const host of ['localhost', '127.0.0.1', 'Annuaire.sud.example', 'a b.example', 'https://x.example', 'x.example:80', '-x.example', `${'a'.repeat(64)}.example`]) {
    expect([host, await refusalOf(reviseNetworkHost(register, 'nord', host))]).toEqual([host, 'host-malformed']);
  }
  expect(await refusalOf(reviseNetworkHost(register, 'est', null))).toBe('network-unknown');
  expect((await listNetworks(register)).map(({ id, host }) => [id, host])).toEqual([['nord', null], ['sud', 'annuaire.sud.example']]);
  expect(await refusalOf(reviseNetworkHost(register, 'sud', null))).toBeNull();
  expect(await getNetworkFront(register, 'sud')).toEqual({ host: null, logo: null });
});

it('a logo is a picture, not too large, and can be taken away', async () => {
  expect(await refusalOf(reviseNetworkLogo(register, 'sud', Buffer.from('<svg onload="alert(1)"/>')))).toBe('picture-unknown');
  expect(await refusalOf(reviseNetworkLogo(register, 'sud', png(10_000, 10)))).toBe('picture-too-large');
  expect(await refusalOf(reviseNetworkLogo(register, 'sud', png(10, 10, chunk('tEXt', Buffer.alloc(LOGO_MAX_BYTES)))))).toBe('picture-too-large');
  expect(await getNetworkLogo(register, 'sud')).toBeNull();
  await reviseNetworkHost(register, 'sud', 'annuaire.sud.example');
  expect(await refusalOf(reviseNetworkLogo(register, 'sud', png(10, 10).subarray(0, 50)))).toBe('picture-unknown');
  expect(await refusalOf(reviseNetworkLogo(register, 'sud', png(10, 10, chunk('acTL', Buffer.alloc(8)))))).toBe('picture-unknown');
  const withPlace = Buffer.concat([png(200, 50, chunk('eXIf', Buffer.from('48.85 N, 2.35 E'))), Buffer.from('<script>')]);
  expect(await refusalOf(reviseNetworkLogo(register, 'sud', withPlace))).toBeNull();
  expect(await getNetworkFront(register, 'sud')).toMatchObject({ host: 'annuaire.sud.example', logo: { width: 200, height: 50 } });
  const logo = await getNetworkLogo(register, 'sud');
  expect([logo?.type, logo?.bytes.equals(png(200, 50))]).toEqual(['image/png', true]);
  const [before] = (await listNetworks(register)).filter(({ id }) => id === 'sud');
  await reviseNetworkLogo(register, 'sud', png(200, 51));
  const [after] = (await listNetworks(register)).filter(({ id }) => id === 'sud');
  expect(after?.logoDigest).not.toBe(before?.logoDigest);
  await reviseNetworkLogo(register, 'sud', null);
  expect(await getNetworkFront(register, 'sud')).toEqual({ host: 'annuaire.sud.example', logo: null });
});
