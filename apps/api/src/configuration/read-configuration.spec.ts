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

  it('refuses half of an OpenID provider, and one that is not asked safely', () => {
    expect(() => readConfiguration({ OPENID_ISSUER: 'https://provider.example' })).toThrow(/go together/);
    expect(() => readConfiguration({ OPENID_ISSUER: 'http://provider.example', OPENID_CLIENT_ID: 'a', OPENID_CLIENT_SECRET: 'b' })).toThrow(/OPENID_ISSUER must begin with https/);
    expect(readConfiguration({ OPENID_ISSUER: 'http://127.0.0.1:4000', OPENID_CLIENT_ID: 'a', OPENID_CLIENT_SECRET: 'b' })).toMatchObject({ OPENID_SCOPE: 'openid email', OPENID_EMAIL_VOUCHED: false });
  });

  it('takes an empty variable for an absent one', () => {
    expect(readConfiguration({ PORT: '' }).isPortChosen).toBe(false);
  });

  it('prints no secret', () => {
    const shown = JSON.stringify(
      describeConfiguration(readConfiguration({
          ...{ DATABASE_URL: 'postgres://me:hush@db/portulan', MEILI_URL: 'http://meili:7700', MEILI_KEY: 'hush' },
          ...{ OPENID_ISSUER: 'https://provider.example', OPENID_CLIENT_ID: 'portulan', OPENID_CLIENT_SECRET: 'hush' },
        })),
    );
    expect(shown).not.toContain('hush');
    expect(shown).toContain('http://meili:7700');
  });
});
