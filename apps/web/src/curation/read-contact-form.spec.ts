import { readConsent, readContact } from './read-contact-form.js';

const formOf = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

it('reads a contact: an empty box is nothing, an unticked one is no', () => {
  expect(readContact(formOf([['name', ' Ana '], ['role', ' '], ['email', 'ana@example.org'], ['lang', 'en'], ['takesMessages', 'on']]))).toEqual({
    ...{ name: 'Ana', role: null, email: 'ana@example.org', phone: null, lang: 'en', takesMessages: true },
  });
  expect(readContact(formOf([]))).toEqual({ name: '', role: null, email: null, phone: null, lang: 'fr', takesMessages: false });
});

it('reads a consent: what is ticked, in one order, and nothing that there is not', () => {
  const form = formOf([['scope', 'phone'], ['scope', 'name'], ['scope', 'password'], ['givenOn', '2026-01-31'], ['manner', 'phone'], ['wording', ' oui ']]);
  expect(readConsent(form)).toEqual({ scope: ['name', 'phone'], givenOn: '2026-01-31', manner: 'phone', wording: 'oui' });
});
