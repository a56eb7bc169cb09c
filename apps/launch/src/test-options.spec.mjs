import { parseTestOptions } from './test-options.mjs';

const exists = (path) => path === 'libs/search';

describe('the words after npm test', () => {
  it('are every stage when there is none', () => {
    expect(parseTestOptions([], exists)).toEqual({ stages: ['lockfile', 'lint', 'types', 'unit', 'integration', 'e2e'], paths: [] });
  });

  it('name stages, which run in their own order', () => {
    expect(parseTestOptions(['e2e', 'unit'], exists).stages).toEqual(['unit', 'e2e']);
  });

  it('name a path of the project', () => {
    expect(parseTestOptions(['unit', 'libs/search'], exists)).toEqual({ stages: ['unit'], paths: ['libs/search'] });
  });

  it('are refused with what is known when they are an unknown option', () => {
    expect(() => parseTestOptions(['--watch'], exists)).toThrow(/knows no option --watch[^]*stages: lockfile, lint/);
  });

  it('are refused when they are neither a stage nor a path', () => {
    expect(() => parseTestOptions(['units'], exists)).toThrow(/"units" is neither a stage/);
  });
});
