import { ENTRY_ROOMS } from '@portulan/domain';
import en from '../words/en/forms.json';
import fr from '../words/fr/forms.json';
import { fieldsOfForm } from './entry-sections.js';

it('every field that people write is explained, in both languages', () => {
  const fields = [...new Set(ENTRY_ROOMS.flatMap(fieldsOfForm))];
  for (const words of [fr, en] as readonly Record<string, string>[]) {
    expect(fields.filter((field) => (words[`forms.help.${field}`] ?? '').length < 15)).toEqual([]);
  }
});
