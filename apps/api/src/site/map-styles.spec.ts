import { readConfiguration } from '../configuration/index.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { readMapStyles, withOrigins } from './map-styles.js';

describe('the base map of a deployer', () => {
  it('is none by default, and the policy stays as it is', () => {
    const { light, origins } = readMapStyles(readConfiguration({}));
    expect(light).toBeNull();
    expect(withOrigins(contentSecurityPolicy('n'), origins)).toBe(contentSecurityPolicy('n'));
  });

  it('may be fetched from its own origins and from no other, and is never a script', () => {
    const styles = readMapStyles(
      readConfiguration({
        MAP_STYLE_URL: 'https://maps.example/light.json',
        MAP_STYLE_DARK_URL: 'https://maps.example/dark.json',
        MAP_ORIGINS: 'https://tiles.example http://localhost:8080',
      }),
    );
    expect(styles.origins).toEqual(['https://maps.example', 'https://tiles.example', 'http://localhost:8080']);
    const rules = withOrigins(contentSecurityPolicy('n'), styles.origins).split('; ');
    const opened = rules.filter((rule) => rule.includes('tiles.example')).map((rule) => rule.split(' ')[0]);
    expect(opened.sort()).toEqual(['connect-src', 'img-src']);
  });

  it('is refused when it is no address, and so is an origin that could slip a rule in', () => {
    expect(() => readConfiguration({ MAP_STYLE_URL: 'style.json' })).toThrow(/MAP_STYLE_URL/);
    for (const origins of ["https://a.example; script-src *", 'https://a.example/path', '*']) {
      expect(() => readConfiguration({ MAP_ORIGINS: origins })).toThrow(/MAP_ORIGINS/);
    }
  });
});
