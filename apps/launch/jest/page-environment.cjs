// A simulated page with what every browser has and jsdom leaves out, lent by Node.
const { TestEnvironment } = require('jest-environment-jsdom');

const LENT = [
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'TransformStream',
  'WritableStream',
  'Request',
  'Response',
  'Headers',
  'fetch',
  'structuredClone',
  'BroadcastChannel',
];

module.exports = class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of LENT) {
      if (this.global[name] === undefined) this.global[name] = globalThis[name];
    }
    // Streams and responses deal in Node's own bytes; a page that had another class would refuse them.
    this.global.Uint8Array = Uint8Array;
    this.global.ArrayBuffer = ArrayBuffer;
  }
};
