import { readEmbedLook } from './embed-look.js';

const read = (query: string) => readEmbedLook(new URLSearchParams(query));

it('has a look of its own when nothing is asked', () => {
  expect(read('country=SN')).toEqual({ accent: null, logo: null, name: null, scheme: 'auto', locked: [] });
});

it('reads what is asked', () => {
  expect(read('accent=%230055AA&logo=https%3A%2F%2Freseau.example%2Flogo.svg&nom=R%C3%A9seau&apparence=sombre&verrou=region,theme&verrou=q')).toEqual({
    accent: '#0055aa',
    logo: 'https://reseau.example/logo.svg',
    name: 'Réseau',
    scheme: 'dark',
    locked: ['region', 'theme', 'q'],
  });
  expect(read('verrou=tout').locked).toBeNull();
});

it.each(['http://reseau.example/logo.png', 'javascript:alert(1)', 'data:image/svg+xml,x', '//reseau.example/logo.png', 'https://a:b@reseau.example/', "https://x;script-src *.example/", 'https://*/', `https://reseau.example/${'a'.repeat(500)}`])(
  'shows no picture from %s',
  (logo) => {
    expect(readEmbedLook(new URLSearchParams({ logo })).logo).toBeNull();
  },
);

it.each(['red', '#fff', '0055aa;}', 'zzzzzz'])('takes no colour from %s', (accent) => {
  expect(readEmbedLook(new URLSearchParams({ accent })).accent).toBeNull();
});
