import { describeConfiguration } from './configuration.schema.js';
import { readConfiguration } from './read-configuration.js';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', PORTULAN_DATA_DIR: 'var', isPortChosen: false });
  });

  it('names every wrong variable at once, without their values', () => {
    const read = () => readConfiguration({ PORT: 'zanzibar', DATABASE_URL: 'mysql://secret', LOG_LEVEL: 'loud' });
    expect(read).toThrow(/PORT must be a port[\s\S]*DATABASE_URL must be an address[\s\S]*LOG_LEVEL/);
    expect(read).not.toThrow(/zanzibar|secret/);
  });

  it('refuses a key without the server it opens', () => {
    expect(() => readConfiguration({ MEILI_KEY: 'x' })).toThrow(/MEILI_URL is not/);
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '' }).isPortChosen).toBe(false);
  });

  it('prints no secret', () => {
    const shown = JSON.stringify(
      describeConfiguration(readConfiguration({ DATABASE_URL: 'postgres://me:hush@db/portulan', MEILI_URL: 'http://meili:7700', MEILI_KEY: 'hush' })),
    );
    expect(shown).not.toContain('hush');
    expect(shown).toContain('http://meili:7700');
  });
});
