import { checkConsent, checkContact, type ConsentDraft, type ContactDraft } from './contact.js';

const contact = (over: Partial<ContactDraft> = {}): ContactDraft => ({ name: 'Ana Diallo', role: 'directrice', email: 'ana@example.org', phone: null, lang: 'fr', takesMessages: true, ...over });
const consent = (over: Partial<ConsentDraft> = {}): ConsentDraft => ({ scope: ['name', 'email'], givenOn: '2026-01-31', manner: 'mail', wording: 'Oui, publiez mon adresse.', ...over });
const codesOf = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);

it.each([
  [{}, []],
  [{ email: null, phone: '+33 (0)4 91 00 00 00' }, []],
  [{ name: '  ' }, ['contact-nameless']],
  [{ email: null }, ['contact-unreachable']],
  [{ email: 'ana@' }, ['email-malformed']],
  [{ phone: 'poste de Paul' }, ['phone-malformed']],
  [{ phone: '+' }, ['phone-malformed']],
] as const)('a contact %j is taken or refused: %j', (over, codes) => expect(codesOf(checkContact(contact(over)))).toEqual([...codes]));

it.each([
  [{}, []],
  [{ scope: [] }, []],
  [{ givenOn: '2026-02-01' }, []],
  [{ scope: ['email'] }, ['consent-nameless']],
  [{ scope: ['name', 'phone'] }, ['consent-of-nothing']],
  [{ wording: ' ' }, ['consent-wordless']],
  [{ givenOn: '2026-02-02' }, ['consent-to-come']],
] as const)('a consent %j is taken or refused: %j', (over, codes) => {
  const { name, role, email, phone } = contact();
  expect(codesOf(checkConsent(consent(over as Partial<ConsentDraft>), { name, role, email, phone }, '2026-02-01'))).toEqual([...codes]);
});
