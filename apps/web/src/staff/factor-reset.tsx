import type { TeamAnswer } from '@portulan/contract';
import { Button, Disclosure, Field, VisuallyHidden } from '@portulan/ui';
import { PersonForm, personStyles } from '../people/index.js';
import { useWords } from '../shell/words.js';

/** For a member who lost both the application and the recovery codes. */
export function FactorReset({ member: { personId, name } }: { member: Pick<TeamAnswer['members'][number], 'personId' | 'name'> }) {
  const { say } = useWords();
  return (
    <Disclosure title={say('staff.factor-lost')}>
      <PersonForm intent="reset">
        <p className={personStyles.note}>{say('staff.factor-lost-note')}</p>
        <input type="hidden" name="person" value={personId} />
        <Field label={say('staff.factor-reason')} hint={say('staff.factor-reason-hint')} name="reason" maxLength={500} required />
        <div className={personStyles.actions}>
          <Button type="submit" size="small">
            {say('staff.factor-reset')} <VisuallyHidden>{name}</VisuallyHidden>
          </Button>
        </div>
      </PersonForm>
    </Disclosure>
  );
}
