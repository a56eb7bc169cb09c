import { Button, Field } from '@portulan/ui';
import { useWords } from '../shell/words.js';
import { curationStyles } from '../curation/index.js';
import { MessageBox } from './message-box.js';
import { TrapBox } from './trap-box.js';

/** What a sender had typed. */
export interface TypedSender {
  readonly message: string;
  readonly sourceUrl: string;
  readonly email: string;
  readonly name: string;
}

interface SenderBoxesProps {
  readonly typed: TypedSender;
  readonly isClaim?: boolean;
  readonly errorOf: (field: string) => string | undefined;
}

/** Where the facts come from, and who sends them: the end of every form of visitors. */
export function SenderBoxes({ typed, isClaim = false, errorOf }: SenderBoxesProps) {
  const { say } = useWords();
  const told = (field: string) => {
    const error = errorOf(field);
    return error === undefined ? {} : { error };
  };
  return (
    <>
      <section className={curationStyles.section} aria-labelledby="section-proof">
        <h2 id="section-proof">{say(isClaim ? 'contribute.proof' : 'contribute.source')}</h2>
        <div className={curationStyles.save}>
          <MessageBox
            label={say(isClaim ? 'contribute.proof-message' : 'contribute.message')}
            hint={say(isClaim ? 'contribute.proof-hint' : 'contribute.message-hint')}
            error={errorOf('message')}
            typed={typed.message}
            rows={4}
            maxLength={2000}
            isRequired={isClaim}
          />
          <Field label={say('contribute.source-url')} hint={say('contribute.source-url-hint')} name="sender.sourceUrl" inputMode="url" maxLength={500} defaultValue={typed.sourceUrl} {...told('sourceUrl')} />
        </div>
      </section>
      <section className={curationStyles.section} aria-labelledby="section-sender">
        <h2 id="section-sender">{say('contribute.sender')}</h2>
        <p className={curationStyles.note}>{say('contribute.sender-note')}</p>
        <div className={curationStyles.pair}>
          <Field label={say('people.field.email')} hint={say('contribute.email-hint')} name="sender.email" type="email" autoComplete="email" maxLength={254} defaultValue={typed.email} required {...told('email')} />
          <Field label={say('people.field.name')} hint={say(isClaim ? 'contribute.name-hint-claim' : 'contribute.name-hint')} name="sender.name" autoComplete="name" maxLength={120} defaultValue={typed.name} required={isClaim} {...told('name')} />
        </div>
        <TrapBox />
        <div className={curationStyles.actions}>
          <Button kind="primary" type="submit" name="intent" value="send" data-saves aria-keyshortcuts="Control+Enter">
            {say(isClaim ? 'contribute.send-claim' : 'contribute.send')}
          </Button>
        </div>
      </section>
    </>
  );
}
