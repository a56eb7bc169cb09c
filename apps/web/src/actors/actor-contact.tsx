import type { ActorAnswer } from '@portulan/contract';
import { FactList, isWebAddress } from '../entries/index.js';
import { useWords } from '../shell/words.js';

/** How to reach an actor: only what it made public. */
export function ActorContact({ actor }: { readonly actor: ActorAnswer }) {
  const { say } = useWords();
  const { website, email, phone, address } = actor;
  const hasContact = [website, email, phone, address].some((one) => one !== null);
  return (
    <>
      <FactList
        facts={[
          { name: say('actors.address'), value: address },
          { name: say('actors.website'), value: isWebAddress(website) && <Website address={website} /> },
          { name: say('actors.email'), value: email && <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a> },
          { name: say('actors.phone'), value: phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> },
        ]}
      />
      {hasContact ? null : <p>{say('actors.no-contact')}</p>}
    </>
  );
}

function Website({ address }: { readonly address: string }) {
  return (
    <a href={address} rel="noreferrer">
      {address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
    </a>
  );
}
