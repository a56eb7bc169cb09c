import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { node, root } from '../workspace.mjs';

const ask = (port) => spawnSync(node, [join(root, 'apps/launch/src/image/ask-health.mjs')], { env: { PORT: String(port) } }).status;

/** A port on which nothing listens any more. */
async function closedPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the health check of the image', () => {
  it('is content with a running server', () => {
    expect(ask(new URL(process.env.PORTULAN_E2E_URL).port)).toBe(0);
  });

  it('is not content where nothing answers', async () => {
    expect(ask(await closedPort())).toBe(1);
  });
});
