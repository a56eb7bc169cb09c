import { inLang, readLang } from './lang.js';

describe('the language of an address', () => {
  it.each([
    ['https://site.example/acteurs', 'fr'],
    ['https://site.example/acteurs?lang=en', 'en'],
    ['/acteurs?q=eau&lang=en', 'en'],
    ['?lang=en', 'en'],
    ['?lang=de', 'fr'],
    ['', 'fr'],
  ])('reads %s as %s', (address, lang) => {
    expect(readLang(address)).toBe(lang);
  });
});

describe('an address in a language', () => {
  it.each([
    ['/acteurs', 'en', '/acteurs?lang=en'],
    ['/acteurs?theme=water', 'en', '/acteurs?theme=water&lang=en'],
    ['/acteurs?lang=en&theme=water', 'fr', '/acteurs?theme=water'],
    ['/a-propos#sources', 'en', '/a-propos?lang=en#sources'],
    ['/', 'fr', '/'],
    ['?page=2', 'en', '?page=2&lang=en'],
    ['#contenu', 'fr', '#contenu'],
  ] as const)('says %s in %s as %s', (address, lang, expected) => {
    expect(inLang(address, lang)).toBe(expected);
  });

  it.each(['https://www.resacoop.org/', 'mailto:contact@example.org', '//elsewhere.example/x'])('leaves %s alone', (address) => {
    expect(inLang(address, 'en')).toBe(address);
  });

  it('keeps repeated filters, in their order', () => {
    expect(inLang('/acteurs?kind=authority&kind=association', 'en')).toBe('/acteurs?kind=authority&kind=association&lang=en');
  });
});
