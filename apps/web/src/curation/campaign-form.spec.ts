import { readCampaignForm } from './campaign-form.js';

it('reads the form of a campaign, and leaves what cannot be read to be refused', () => {
  const form = new FormData();
  const typed = { title: ' Automne ', room: 'actors', kind: 'club', country: '', theme: 'water', uncheckedSince: '2024-01-01', lang: 'en', 'words.fr.subject': 'A', 'words.fr.introduction': 'B', linkDays: '60', reminderDays: 'x' };
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  expect(readCampaignForm(form)).toEqual({
    ...{ title: 'Automne', lang: 'en', linkDays: 60, reminderDays: 0, remindersMax: 0 },
    choice: { room: 'actors', kind: null, country: null, theme: 'water', uncheckedSince: '2024-01-01' },
    words: { fr: { subject: 'A', introduction: 'B' }, en: { subject: '', introduction: '' } },
  });
});
