import fc from 'fast-check';
import {
  onlyFilters,
  tidyParams,
  toAddress,
  withOnly,
  withoutFilters,
  withoutValue,
  withPage,
  withValue,
} from './list-address.js';

const read = (text: string) => new URLSearchParams(text);

describe('the address of a list', () => {
  it('leaves out empty fields, defaults and repeats of a form sent without JavaScript', () => {
    expect(tidyParams(read('q=&kind=authority&kind=authority&where=any&page=1&sort=name&lang=fr')).toString()).toBe(
      'kind=authority&sort=name',
    );
  });

  it('drops a radius that lost the point it was drawn around', () => {
    expect(tidyParams(read('radius=20&q=eau')).toString()).toBe('q=eau');
    expect(withoutValue(read('near=5.4%2C43.3&radius=20'), 'near', '5.4,43.3').toString()).toBe('');
  });

  it('adds a second value beside the first and goes back to the first page', () => {
    expect(withValue(read('region=93&page=4&lang=en'), 'region', '84').toString()).toBe('region=93&region=84&lang=en');
  });

  it('takes one value off and keeps the others', () => {
    expect(withoutValue(read('region=93&region=84&q=eau'), 'region', '93').toString()).toBe('region=84&q=eau');
  });

  it('takes a single value off even when its chip writes it differently', () => {
    expect(withoutValue(read('since=2010'), 'since', 'depuis 2010').toString()).toBe('');
    expect(withoutValue(read('country=sn&country=BF'), 'country', 'SN').toString()).toBe('country=BF');
  });

  it('replaces a value that stands alone', () => {
    expect(withOnly(read('where=seat&page=3'), { where: 'action' }).toString()).toBe('where=action');
    expect(withOnly(read('where=seat'), { where: 'any' }).toString()).toBe('');
  });

  it('changes several filters in one step', () => {
    expect(withOnly(read('since=1950&bbox=1,2,3,4&q=eau'), { since: '1990', until: '1999', bbox: '' }).toString()).toBe(
      'since=1990&q=eau&until=1999',
    );
  });

  it('forgets that words were literal once there are no words', () => {
    expect(withoutValue(read('q=rh%C3%B4ne&literal=true&kind=authority'), 'q', 'rhône').toString()).toBe('kind=authority');
  });

  it('clears every filter but keeps the language and the order', () => {
    expect(withoutFilters(read('q=eau&kind=authority&page=2&sort=-updated&lang=en')).toString()).toBe(
      'lang=en&sort=-updated',
    );
  });

  it('names only the pages after the first', () => {
    expect(withPage(read('q=eau'), 3).toString()).toBe('q=eau&page=3');
    expect(withPage(read('q=eau&page=3'), 1).toString()).toBe('q=eau');
  });

  it('keeps the filters alone for the map and the API', () => {
    expect(onlyFilters(read('q=eau&sort=name&page=2&region=93&lang=en')).toString()).toBe('q=eau&region=93&lang=en');
  });

  it('writes a bare path when nothing is chosen', () => {
    expect(toAddress('/acteurs', read(''))).toBe('/acteurs');
    expect(toAddress('/acteurs', read('q=eau'))).toBe('/acteurs?q=eau');
  });

  it('gives back the same address when a value is added and taken off again', () => {
    const code = fc.stringMatching(/^[a-z0-9]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 1, maxLength: 4 }), code, (kept, added) => {
        fc.pre(!kept.includes(added));
        const before = tidyParams(new URLSearchParams(kept.map((value) => ['region', value])));
        expect(withoutValue(withValue(before, 'region', added), 'region', added).toString()).toBe(before.toString());
      }),
    );
  });
});
