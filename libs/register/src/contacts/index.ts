export { shownContacts } from './answered-entries.js';
export { listContactChanges, noteContactChange, tellShownContacts, type ContactDeed, type NotedContactChange } from './contact-changes.js';
export * from './list-contacts.js';
export * from './private-access.js';
export * from './record-consent.js';
export { forgetUnanswered, relayMessage, submitMessage, type MessageDraft } from './relay-message.js';
export { endConsent, registerContact, removeContact, reviseContact, type ContactOfEntry } from './write-contact.js';
