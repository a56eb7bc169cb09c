import { hasSettings } from './has-settings.js';
import { INDEX_SETTINGS } from './index-settings.js';

/** As the server tells them: sets in an order of its own, groups filled up with what it takes by default. */
const told = {
  ...INDEX_SETTINGS,
  sortableAttributes: [...(INDEX_SETTINGS.sortableAttributes ?? [])].sort(),
  typoTolerance: { enabled: false, disableOnWords: [] },
  synonyms: {},
};

describe('the settings of an index', () => {
  it('are those of today, whatever the order of sets and what the server adds', () => {
    expect(hasSettings(told, INDEX_SETTINGS)).toBe(true);
  });

  it.each([
    ['a filter less', { filterableAttributes: (INDEX_SETTINGS.filterableAttributes ?? []).slice(1) }],
    ['rules in another order', { rankingRules: [...(INDEX_SETTINGS.rankingRules ?? [])].reverse() }],
    ['another value in a group', { typoTolerance: { enabled: true } }],
    ['a group that is not there', { pagination: undefined }],
  ])('are not, with %s', (_, change) => {
    expect(hasSettings({ ...told, ...change } as typeof told, INDEX_SETTINGS)).toBe(false);
  });
});
