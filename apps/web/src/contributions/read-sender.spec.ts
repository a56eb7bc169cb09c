import { readSender, senderRequest } from './read-sender.js';

it('tells the address of the sender from that of the entry that is written of', () => {
  const form = new FormData();
  for (const [name, value] of [['email', 'contact@ville.example'], ['sender.email', ' ana@example.org '], ['sender.message', 'Vu'], ['company_fax', '']] as const) form.append(name, value);
  expect(readSender(form)).toEqual({ email: 'ana@example.org', message: 'Vu', name: '', sourceUrl: '' });
  expect(senderRequest(form, 'fr')).toMatchObject({ email: 'ana@example.org', lang: 'fr', trap: '' });
});
