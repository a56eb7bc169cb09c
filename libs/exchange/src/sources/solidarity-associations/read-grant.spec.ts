import { HIDDEN_ADDRESS, associationKey, hideAddress, isOperating, readGrant } from './read-grant.js';

const cells = { year: '2015', beneficiary: 'Échanges Orsay', postcode: '91400', city: 'Orsay', purpose: 'Forage', amount: '1500.00' };

it('reads a grant', () => {
  expect(readGrant({ ...cells, amount: '1 500,5 €', postcode: '1000' }).grant).toEqual({
    year: '2015',
    name: 'Échanges Orsay',
    key: 'echanges orsay',
    postcode: '01000',
    city: 'Orsay',
    purpose: 'Forage',
    amount: '1500.50',
  });
});

it.each([
  ['name-missing', { beneficiary: ' ' }],
  ['year-malformed', { year: '15' }],
  ['amount-malformed', { amount: '-3' }],
])('says %s', (code, change) => {
  expect(readGrant({ ...cells, ...change }).fault?.code).toBe(code);
});

describe('addresses', () => {
  it.each([
    'Amis du Puits chez Mme Claire Dupont 3 rue des Lilas 75011 Paris',
    'Amis du Puits, Chez Jean Martin',
    'Amis du Puits - c/o Martin, 75011 Paris',
    'Amis du Puits 12 bis, avenue de la Gare -51230 Pleurs',
  ])('never keeps the one of "%s"', (beneficiary) => {
    expect(readGrant({ ...cells, beneficiary }).grant?.name).toBe('Amis du Puits');
    expect(hideAddress(beneficiary)).toBe(`Amis du Puits ${HIDDEN_ADDRESS}`);
  });

  it('takes the town from an address written in the name, and no more', () => {
    const { grant } = readGrant({ ...cells, beneficiary: 'Urgence Puits 31 rue Haute -51230 Pleurs', postcode: '', city: '' });
    expect(grant).toMatchObject({ name: 'Urgence Puits', postcode: '51230', city: 'Pleurs' });
  });

  it('leaves names alone that only look a little like one', () => {
    for (const name of ['La Place des Amis', 'Solidarité Chez-Nous', '4L Trophy', 'Les 4 L décollent']) expect(hideAddress(name)).toBe(name);
  });
});

it('takes one structure for one, however it is written', () => {
  expect(associationKey('Association "VALESCOT MILOT"')).toBe(associationKey('Valescot Milot'));
  expect(associationKey('Association pour le Mali')).not.toBe(associationKey('pour le Mali'));
});

it('tells running costs from a piece of work', () => {
  for (const purpose of ['Fonctionnement', 'Fonctonnement', 'solidarité internationale', '']) expect(isOperating(purpose)).toBe(true);
  expect(isOperating('Construction d’une école')).toBe(false);
});
