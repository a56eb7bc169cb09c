import type { ActorAnswer } from '@portulan/contract';
import { EntrySection, FactList, isWebAddress } from '../entries/index.js';
import { useWords } from '../shell/words.js';

/** The other names an actor is known by, and its numbers in the registers. */
export function ActorNames({ actor }: { readonly actor: ActorAnswer }) {
  const { say } = useWords();
  const names = actor.names.filter(({ name }) => name !== actor.label);
  if (names.length === 0 && actor.identifiers.length === 0) return null;
  return (
    <EntrySection id="identifiants" title={say('actors.identifiers')}>
      <FactList
        facts={[
          {
            name: say('actors.other-names'),
            value: names.length > 0 && names.map(({ name, type }) => `${name} (${say(`actors.name.${type}`)})`).join(', '),
          },
          ...actor.identifiers.map(({ scheme, value, url }) => ({
            name: say(`actors.identifier.${scheme}`),
            value: isWebAddress(url) ? (
              <a href={url} rel="noreferrer">
                {value}
              </a>
            ) : (
              value
            ),
          })),
        ]}
      />
    </EntrySection>
  );
}
