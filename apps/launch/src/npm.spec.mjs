import { delimiter, join } from 'node:path';
import { machineNode } from './npm.mjs';
import { node, root } from './workspace.mjs';

const ownBin = join(root, 'node_modules/.bin');
const system = process.execPath.startsWith(join(root, 'node_modules')) ? undefined : process.execPath;
const carried = join(root, 'node_modules/node/bin/node');

describe('the Node that runs npm', () => {
  it('is the one that npm itself runs on', () => {
    expect(machineNode({ npm_node_execpath: '/bin/sh', PATH: '' }, carried)).toBe('/bin/sh');
  });

  it('is never the one that an installation would delete', () => {
    expect(machineNode({ npm_node_execpath: carried, PATH: [ownBin, join(root, 'node_modules/node/bin')].join(delimiter) }, node)).toBeUndefined();
  });

  it('is the one that runs us, when that one is not of this clone', () => {
    const running = system ?? '/bin/sh';
    expect(machineNode({ PATH: ownBin }, running)).toBe(running);
  });
});
