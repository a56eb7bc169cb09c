import type { EntryRoom } from '@portulan/domain';
import fc from 'fast-check';
import { readKnownNames, SynonymIndex, type KnownPlace, type Vocabulary } from '../vocabulary/index.js';
import { readQuestion } from '../words/index.js';
import { composePhrasebook } from './compose-phrasebook.js';
import { understandQuestion } from './understand-question.js';

const term = (group: string, words: string) => ({ group, term: words, lang: null, note: null });
const vocabulary: Vocabulary = {
  countries: new Map([
    ['FR', { fr: 'France', en: 'France', aliases: [] }],
    ['SN', { fr: 'Sénégal', en: 'Senegal', aliases: [] }],
    ['GN', { fr: 'Guinée', en: 'Guinea', aliases: [] }],
    ['GQ', { fr: 'Guinée équatoriale', en: 'Equatorial Guinea', aliases: [] }],
    ['DE', { fr: 'Allemagne', en: 'Germany', aliases: [] }],
    ['GB', { fr: 'Royaume-Uni', en: 'United Kingdom', aliases: ['Écosse', 'Scotland'] }],
    ['NL', { fr: 'Pays-Bas', en: 'Netherlands', aliases: ['Hollande'] }],
    ['RE', { fr: 'La Réunion', en: 'Réunion', aliases: [] }],
  ]),
  territories: new Map(([
    ['region:93', 'Provence-Alpes-Côte d’Azur'], ['region:44', 'Grand Est'], ['region:04', 'La Réunion'], ['region:52', 'Pays de la Loire'],
    ['departement:69', 'Rhône'], ['departement:13', 'Bouches-du-Rhône'], ['departement:59', 'Nord'], ['departement:42', 'Loire'], ['departement:974', 'La Réunion'],
    ['epci:241700434', 'CA de La Rochelle'],
  ] as const).map(([ref, label]) => [ref, { fr: label, en: label }])), // prettier-ignore
  themes: new Map([
    ['water', { fr: 'Eau et assainissement', en: 'Water and sanitation' }],
    ['health', { fr: 'Santé', en: 'Health' }],
    ['economy/tourism', { fr: 'Tourisme', en: 'Tourism' }],
    ['economy', { fr: 'Économie, artisanat et tourisme', en: 'Economy, crafts and tourism' }],
  ]),
  perimeters: new Map(),
  networks: new Map([['gescod', 'Gescod']]),
  sdgs: new Map([['6', { fr: 'Eau propre', en: 'Clean water' }]]),
  synonyms: new SynonymIndex([
    term('water', 'Eau et assainissement'), term('water', 'WASH'), term('drinking', 'Eau potable'), term('drinking', 'Drinking water'),
    term('association', 'Association'), term('association', 'ONG'), term('lycee', 'Lycée'), term('lycee', 'High school'),
    term('committee', 'Comité de jumelage'), term('committee', 'Twinning committee'), term('twinning', 'Jumelage'), term('twinning', 'Sister city'),
  ]), // prettier-ignore
  formerCommunes: new Map(),
  names: readKnownNames(),
  mark: '',
};
const commune = (code: string, label: string): KnownPlace => ({ ref: `commune:${code}`, tier: 'commune', code, labels: { fr: label, en: label }, aliases: [], within: null });
const countriesOf = (name: string) => readKnownNames().worldRegions.find(({ fr }) => fr === name)?.countries.join(',');
const book = composePhrasebook(vocabulary, [commune('13055', 'Marseille'), commune('93066', 'Saint-Denis'), commune('97411', 'Saint-Denis'), commune('67482', 'Strasbourg')]);

function understand(q: string, room: EntryRoom = 'actors', filter = {}) {
  const question = readQuestion(q, book.isName);
  if (!question) throw new Error('nothing asked');
  const read = understandQuestion(book, room, question, { where: 'any', ...filter });
  return { ...read, taken: read.understood.map(({ words, name, value }) => `${words} > ${name}:${value}`), words: read.question?.words ?? [] };
}

describe('a question', () => {
  it.each<[string, EntryRoom, string[], string[]]>([
    ['eau sénégal marseille', 'projects', ['eau > theme:water', 'senegal > country:SN', 'marseille > commune:13055'], ['eau', 'senegal', 'marseille']],
    ['jumelage allemagne lorraine', 'cooperations', ['jumelage > form:twinning', 'allemagne > country:DE', 'lorraine > departement:54,55,57,88'], ['jumelage', 'allemagne', 'lorraine']],
    ['santé association', 'actors', ['sante > theme:health', 'association > kind:association'], ['sante', 'association']],
    ['ONG', 'actors', ['ong > kind:association'], ['association']],
    ['associations', 'actors', ['associations > kind:association'], ['association']],
    ['lycées hollande', 'actors', ['lycees > category:school', 'hollande > country:NL'], ['etablissement', 'scolaire', 'hollande']],
    ['sister cities germany', 'cooperations', ['sister cities > form:twinning', 'germany > country:DE'], ['jumelage', 'germany']],
    ['WASH', 'projects', ['wash > theme:water'], ['eau', 'assainissement']],
    ['Guinée équatoriale', 'projects', ['guinee equatoriale > country:GQ'], ['guinee', 'equatorial']],
    ['guinée', 'projects', ['guinee > country:GN'], ['guinee']],
    ['bouches du rhône', 'projects', ['bouches rhone > departement:13'], ['bouche', 'rhone']],
    ['pays de la loire', 'projects', ['pays loire > region:52'], ['pay', 'loire']],
    ['loire', 'projects', ['loire > departement:42'], ['loire']],
    ['la réunion', 'projects', ['reunion > region:04'], ['reunion']],
    ['PACA', 'projects', ['paca > region:93'], ['paca']],
    ['Région Sud', 'projects', ['region sud > region:93'], ['region', 'sud']],
    ['conseil régional PACA', 'projects', ['conseil regional paca > region:93'], ['provence', 'alpe', 'cote', 'azur']],
    ['dept 69', 'projects', ['dept 69 > departement:69'], ['rhone']],
    ['conseil départemental du Rhône', 'projects', ['conseil departemental rhone > departement:69'], ['rhone']],
    ['département du nord', 'projects', ['departement nord > departement:59'], ['nord']],
    ['CD69', 'projects', ['cd69 > departement:69'], ['rhone']],
    ['ODD 6', 'projects', ['odd6 > sdg:6'], ['odd6']],
    ['SDG6 sénégal', 'projects', ['sdg6 > sdg:6', 'senegal > country:SN'], ['sdg6', 'senegal']],
    ['mairie de Strasbourg', 'projects', ['mairie strasbourg > commune:67482'], ['strasbourg']],
    ['sénégal saint denis', 'projects', ['senegal > country:SN', 'saint denis > commune:93066,97411'], ['senegal', 'saint', 'denis']],
    ['tourisme', 'projects', ['tourisme > theme:economy/tourism'], ['tourisme']],
    ['artisanat', 'projects', ['artisanat > theme:economy'], ['artisanat']],
    ['projets terminés au Sénégal', 'projects', ['termines > status:completed', 'senegal > country:SN'], ['senegal']],
    ['agglo La Rochelle sénégal', 'projects', ['agglo rochelle > epci:241700434', 'senegal > country:SN'], ['ca', 'rochel', 'senegal']],
    ['associations allemandes', 'actors', ['associations > kind:association', 'allemandes > country:DE'], ['association', 'allemagne']],
    ['associations qui travaillent au Sénégal', 'actors', ['associations > kind:association', 'senegal > country:SN'], ['association', 'senegal']],
    ['villes allemandes', 'actors', ['villes > kind:partner-government', 'allemandes > country:DE'], ['allemagne']],
    ['collectivités sénégal', 'actors', ['collectivites > kind:partner-government', 'senegal > country:SN'], ['senegal']],
    ['communes du Rhône', 'actors', ['communes > kind:authority', 'rhone > departement:69'], ['rhone']],
    ['jumelages franco-allemands', 'cooperations', ['jumelages > form:twinning', 'allemands > country:DE'], ['jumelage', 'allemagne']],
    ['CG 69', 'projects', ['cg69 > departement:69'], ['rhone']],
    ['en cours sénégal', 'projects', ['cours > status:ongoing', 'senegal > country:SN'], ['senegal']],
    ['écosse', 'projects', ['ecosse > country:GB'], ['ecosse']],
    ['afrique', 'projects', [`afrique > country:${countriesOf('Afrique')}`], ['afrique']],
    ['balkans', 'cooperations', [`balkans > country:${countriesOf('Balkans')}`], ['balkans']],
    ['Maghreb', 'actors', ['maghreb > country:DZ,LY,MA,MR,TN'], ['maghreb']],
    ['santé amérique latine', 'projects', ['sante > theme:health', `amerique latine > country:${countriesOf('Amérique latine')}`], ['sante', 'amerique']],
    ['southeast asia', 'projects', [`southeast asia > country:${countriesOf('Asie du Sud-Est')}`], ['asie']],
    ['villes africaines', 'actors', ['villes > kind:partner-government', `africaines > country:${countriesOf('Afrique')}`], ['afrique']],
    ['guinée afrique de l’ouest', 'projects', ['guinee > country:GN', `afrique ouest > country:${countriesOf('Afrique de l’Ouest')}`], ['guinee', 'afrique']],
    ['gescod sénégal', 'projects', ['gescod > network:gescod', 'senegal > country:SN'], ['senegal']],
  ])('%j in %s', (q, room, taken, words) => {
    const read = understand(q, room);
    expect(read.taken).toEqual(taken);
    expect(read.words).toEqual(words);
  });

  it.each<[string, EntryRoom, string]>([
    ['marseille', 'actors', 'a town alone is asked for the town'],
    ['nord', 'projects', 'an ordinary word is no département by itself'],
    ['eau potable', 'projects', 'a term of the field is not taken apart'],
    ['comité de jumelage', 'cooperations', 'another such term'],
    ['association', 'projects', 'projects have no kind'],
    ['xylophone', 'projects', 'a word of no meaning'],
  ])('%j in %s: %s', (q, room) => {
    const { understood, question } = understand(q, room);
    expect(understood).toEqual([]);
    expect(question).toEqual(readQuestion(q, book.isName));
  });

  it('asks nothing more of France than its filter', () => {
    expect(understand('france')).toMatchObject({ taken: ['france > country:FR'], question: null, filter: { where: 'any', country: ['FR'] } });
  });

  it('leaves a theme as words beside words that are nothing else: who speaks of water need not be filed so', () => {
    expect(understand('eau tombouctou', 'projects').taken).toEqual([]);
    expect(understand('eau tombouctou sénégal', 'projects')).toMatchObject({ taken: ['senegal > country:SN'], words: ['eau', 'tombouctou'], hasPlainWords: true });
    expect(understand('tombouctou sénégal allemagne', 'projects').words).toEqual(['tombouctou', 'senegal', 'allemagne']);
  });

  it('lets a filter that is chosen win over the words', () => {
    expect(understand('eau sénégal', 'projects', { country: ['ML'] })).toMatchObject({ taken: [], filter: { country: ['ML'] } });
    expect(understand('santé sénégal', 'actors', { kind: ['institution'] }).filter).toEqual({ where: 'any', kind: ['institution'], theme: ['health'], country: ['SN'] });
  });

  it('looks for a country in words beside a kind of actor: many are called after one without being placed there', () => {
    const read = understand('association sénégal');
    expect(read).toMatchObject({ taken: ['association > kind:association', 'senegal > country:SN'], words: ['association', 'senegal'] });
    expect(read.filter).toEqual({ where: 'any', kind: ['association'] });
  });

  it('looks for a continent in words too beside a kind of actor, and not for a part of one, whose name entries do not bear', () => {
    expect(understand('associations afrique')).toMatchObject({ words: ['association', 'afrique'], filter: { where: 'any', kind: ['association'] } });
    const west = understand('associations afrique de l’ouest');
    expect(west).toMatchObject({ words: ['association', 'afrique'], filter: { kind: ['association'] } });
    expect(west.filter.country?.join(',')).toBe(countriesOf('Afrique de l’Ouest'));
  });

  it('gives goals as numbers, and homonyms side by side', () => {
    expect(understand('odd 6', 'projects').filter.sdg).toEqual([6]);
    expect(understand('sénégal allemagne', 'projects').filter.country).toEqual(['SN', 'DE']);
  });

  it('closes the last word once it is understood, and leaves it open else', () => {
    expect(understand('eau sénégal', 'projects').question?.isLastOpen).toBe(false);
    expect(understand('sénégal tombouc', 'projects').question?.isLastOpen).toBe(true);
  });

  it('is labelled in both languages', () => {
    expect(understand('wash', 'projects').understood[0]?.labels).toEqual({ fr: 'Eau et assainissement', en: 'Water and sanitation' });
  });

  const words = fc.array(fc.constantFrom('eau', 'sénégal', 'de', 'la', 'mairie', 'ville', 'marseille', 'rhône', 'ODD', '6', 'comité', 'jumelage', 'xyz', '🐟', '%', "'", 'région', 'sud', 'france'), { maxLength: 12 });
  it('never loses a word, nor takes one twice, whatever is asked', () => {
    fc.assert(
      fc.property(words, fc.constantFrom<EntryRoom[]>('actors', 'projects', 'cooperations'), (given, room) => {
        const question = readQuestion(given.join(' '), book.isName);
        if (!question) return;
        const { understood, question: left, filter } = understandQuestion(book, room, question, { where: 'any' });
        const taken = understood.flatMap(({ words: phrase }) => phrase.split(' '));
        for (const word of question.typed) expect(taken.includes(word) || left?.typed.includes(word) || word === 'ville' || given.length > 10).toBe(true);
        for (const { name } of understood) expect(filter[name] !== undefined || (room === 'actors' && name === 'country')).toBe(true);
      }),
    );
  });
});
