import { sitePaths, type ContactsAnswer } from '@portulan/contract';
import { Button, Disclosure, State, Tag, VisuallyHidden } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount, type Refused } from '../people/ask-account.server.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import { ConsentForm } from './consent-form.js';
import { ContactForm } from './contact-form.js';
import styles from './curation.module.css';
import { readConsent, readContact, type TypedConsent, type TypedContact } from './read-contact-form.js';
import { entryDoor, readFrame } from './read-entry.server.js';
import { useRefusalWords } from './use-refusal-words.js';

type Contact = ContactsAnswer['items'][number];

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('contacts.title'), isUnlisted: true }));

const doorOf = (id: string | undefined) => `${entryDoor(id)}/contacts`;

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  return { ...frame, contacts: await readAccount<ContactsAnswer>(args, doorOf(args.params['id'])) };
}

const DEEDS = ['add', 'revise', 'remove', 'consent', 'withdraw'] as const;
type Deed = (typeof DEEDS)[number];

interface Unsaved {
  readonly refused: Refused;
  readonly deed: Deed;
  /** The contact it was about; empty for a new one. */
  readonly contact: string;
  readonly typed: TypedContact | TypedConsent | null;
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const deed = DEEDS.find((one) => one === form.get('intent'));
  if (deed === undefined) throw data({}, { status: 400 });
  const contact = String(form.get('contact') ?? '');
  const door = deed === 'add' ? doorOf(args.params['id']) : `${doorOf(args.params['id'])}/${encodeURIComponent(contact)}`;
  const typed = deed === 'consent' ? readConsent(form) : deed === 'add' || deed === 'revise' ? readContact(form) : null;
  const asks = {
    add: ['POST', door],
    revise: ['PUT', door],
    remove: ['DELETE', door],
    consent: ['PUT', `${door}/consent`],
    withdraw: ['DELETE', `${door}/consent`],
  } as const;
  const [method, path] = asks[deed];
  const answer = await (typed === null ? askAccount(args, method, path) : askAccount(args, method, path, typed));
  if (answer.ok) return data({ done: deed } as const);
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data<Unsaved>({ refused: answer.refused, deed, contact, typed }, { status: answer.refused.status });
}

/** The persons who can be reached about an entry: private, until they consent to be shown. */
export default function Contacts() {
  const { say } = useWords();
  const { account, networks, contacts } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const unsaved = result !== undefined && 'refused' in result ? (result as Unsaved) : null;
  const sayRefusal = useRefusalWords('contacts');
  const { entry, items, mayWrite, changes } = contacts as ContactsAnswer;
  const errorsOf = (deed: Deed, contact: string) => (field: string) =>
    unsaved?.deed === deed && unsaved.contact === contact && unsaved.refused.fields.includes(field) ? sayRefusal(unsaved.refused) : undefined;
  const typedFor = <Typed,>(deed: Deed, contact: string) => (unsaved?.deed === deed && unsaved.contact === contact ? (unsaved.typed as Typed | null) : null);
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.note}>{say('contacts.title')}</p>
        <h1>{entry.label}</h1>
        <p>{say('contacts.lead')}</p>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.editEntry(entry.id)}>{say('curation.edit')}</SiteLink>
          {entry.state === 'published' && <SiteLink to={sitePaths[entry.room](entry.slug)}>{say('curation.see-public')}</SiteLink>}
        </p>
      </header>
      {unsaved !== null && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(unsaved.refused) })}
        </p>
      )}
      {result !== undefined && 'done' in result && (
        <p className={styles.told} role="status">
          {say(`contacts.done.${result.done}`)}
        </p>
      )}
      {/* Anew after each answer: what the boxes hold is what the answer says. */}
      <div className={styles.form} key={`${changes[0]?.at ?? ''} ${changes.length} ${items.length}`}>
        {items.length === 0 && (
          <State title={say('contacts.none')}>
            <p>{say('contacts.none-body')}</p>
          </State>
        )}
        {items.map((contact) => (
          <section key={contact.id} className={styles.section} aria-labelledby={`contact-${contact.id}`}>
            <ContactFacts contact={contact} />
            {mayWrite && (
              <>
                <Disclosure title={say('contacts.consent')} isOpen={unsaved?.deed === 'consent' && unsaved.contact === contact.id}>
                  <ConsentForm contact={contact} typed={typedFor<TypedConsent>('consent', contact.id)} errorOf={errorsOf('consent', contact.id)} />
                </Disclosure>
                <Disclosure title={say('contacts.revise')} isOpen={unsaved?.deed === 'revise' && unsaved.contact === contact.id}>
                  <ContactForm contact={contact} typed={typedFor<TypedContact>('revise', contact.id)} errorOf={errorsOf('revise', contact.id)} />
                </Disclosure>
                <ContactDeeds contact={contact} />
              </>
            )}
          </section>
        ))}
        {mayWrite ? (
          <section className={styles.section} aria-labelledby="new-contact">
            <h2 id="new-contact">{say('contacts.add')}</h2>
            <ContactForm contact={null} typed={typedFor<TypedContact>('add', '')} errorOf={errorsOf('add', '')} />
          </section>
        ) : (
          <p>{say('contacts.read-only')}</p>
        )}
        {changes.length > 0 && <Changes changes={changes} />}
      </div>
    </StaffFrame>
  );
}

function ContactFacts({ contact: { id, name, role, email, phone, takesMessages, consent } }: { contact: Contact }) {
  const { say, day } = useWords();
  const isShown = consent !== null && consent.scope.length > 0;
  return (
    <>
      <h2 id={`contact-${id}`}>{name}</h2>
      <p className={styles.actions}>
        <Tag boxed>{say(isShown ? 'contacts.shown' : 'contacts.private')}</Tag>
        {takesMessages && email !== null && <span className={styles.note}>{say('contacts.takes-messages')}</span>}
      </p>
      <p>{[role, email, phone].filter((one) => one !== null).join(' · ')}</p>
      {consent !== null && (
        <p className={styles.note}>
          {say(isShown ? 'contacts.consented' : 'contacts.consented-kept', {
            day: day(consent.givenOn),
            manner: say(`contacts.manner.${consent.manner}`),
            fields: consent.scope.map((field) => say(`contacts.field.${field}`)).join(', '),
            by: consent.recordedBy ?? say('contacts.somebody'),
            wording: consent.wording,
          })}
        </p>
      )}
    </>
  );
}

/** What takes something away, at once. */
function ContactDeeds({ contact: { id, name, consent } }: { contact: Contact }) {
  const { say } = useWords();
  const deed = (intent: Deed) => (
    <form method="post">
      <input type="hidden" name="contact" value={id} />
      <Button type="submit" size="small" name="intent" value={intent}>
        {say(`contacts.${intent}`)} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </form>
  );
  return (
    <div className={styles.actions}>
      {consent !== null && deed('withdraw')}
      {deed('remove')}
    </div>
  );
}

/** Who did what, without what it was: the history of persons holds nothing of them. */
function Changes({ changes }: { changes: ContactsAnswer['changes'] }) {
  const { say, moment } = useWords();
  return (
    <section className={styles.section} aria-labelledby="contact-changes">
      <h2 id="contact-changes">{say('contacts.changes')}</h2>
      <p className={styles.note}>{say('contacts.changes-note')}</p>
      <ol role="list" className={styles.versions}>
        {changes.map(({ contactId, at, author, authorName, deed, fields }, index) => (
          <li key={`${contactId} ${at} ${index}`} className={styles.version}>
            <span>{say(`contacts.deed.${deed}`, { by: authorName ?? (author === 'oneself' ? say('contacts.by-oneself') : author), when: moment(at) })}</span>
            {fields.length > 0 && <span className={styles.note}>{fields.map((field) => say(`contacts.field.${field}`)).join(', ')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
