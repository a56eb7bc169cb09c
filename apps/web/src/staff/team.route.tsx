import { apiPaths, type AccountAnswer, type StaffNetworks, type TeamAnswer } from '@portulan/contract';
import { NETWORK_ROLES } from '@portulan/domain';
import { Button, Field, inputClass, State, Tag, VisuallyHidden } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount, readForm, showRefused } from '../people/ask-account.server.js';
import { LanguageChoice, PersonForm, PersonSection, personStyles, RefusedNote } from '../people/index.js';
import { pageMeta } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { FactorReset } from './factor-reset.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('staff.team'), isUnlisted: true }));

const doorOf = (network: string | undefined) => `${apiPaths.staff}/networks/${encodeURIComponent(network ?? '')}`;

export async function loader(args: LoaderFunctionArgs) {
  const [account, networks, team] = [
    await readAccount<AccountAnswer>(args, apiPaths.account),
    await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`),
    await readAccount<TeamAnswer>(args, `${doorOf(args.params.network)}/members`),
  ];
  return { account, networks: networks.items, team };
}

type Deed = 'invite' | 'change' | 'remove' | 'revoke' | 'reset';

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const door = doorOf(args.params.network);
  const member = `${door}/members/${encodeURIComponent(field('person'))}`;
  const asks: Record<Deed, () => Parameters<typeof askAccount> extends [unknown, ...infer Rest] ? Rest : never> = {
    invite: () => ['POST', `${door}/invitations`, { email: field('email'), role: field('role'), lang: field('lang') }],
    change: () => ['PUT', member, { role: field('role') }],
    remove: () => ['DELETE', member],
    reset: () => ['POST', `${member}/second-factor/reset`, { reason: field('reason') }],
    revoke: () => ['DELETE', `${door}/invitations/${encodeURIComponent(field('id'))}`],
  };
  const deed = field('intent');
  if (!Object.hasOwn(asks, deed)) throw data({}, { status: 400 });
  const answer = await askAccount(args, ...asks[deed as Deed]());
  if (answer.ok) return data({ done: deed as Deed });
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return showRefused(answer.refused);
}

/** Who works in a network: its administrators invite, change roles and take people out. */
export default function Team() {
  const { say } = useWords();
  const { account, networks, team } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('staff.team-title', { network: team.network.label })}</h1>
      {result !== undefined && 'refused' in result && <RefusedNote refused={result.refused} />}
      {result !== undefined && 'done' in result && (
        <p className={personStyles.done} role="status">
          {say(`staff.done.${result.done}`)}
        </p>
      )}
      <div className={team.mayManage ? styles.columns : styles.people}>
        <div className={styles.people}>
          <PersonSection id="members" title={say('staff.members', { count: team.members.length })}>
            {team.members.length === 0 ? <State level={3} title={say('staff.no-member')} /> : <Members team={team} />}
          </PersonSection>
          {team.invitations.length > 0 && (
            <PersonSection id="invitations" title={say('staff.invitations')}>
              <Invitations team={team} />
            </PersonSection>
          )}
        </div>
        {team.mayManage && (
          <PersonSection id="invite" title={say('staff.invite')}>
            <PersonForm intent="invite">
              <Field label={say('people.field.email')} name="email" type="email" autoComplete="off" required />
              <div className={personStyles.select}>
                <label htmlFor="invite-role">{say('staff.role')}</label>
                <RoleSelect id="invite-role" role="editor" />
              </div>
              <LanguageChoice lang={account.lang} label={say('staff.invite-lang')} />
              <div className={personStyles.actions}>
                <Button kind="primary" type="submit">
                  {say('staff.invite-submit')}
                </Button>
              </div>
            </PersonForm>
          </PersonSection>
        )}
      </div>
    </StaffFrame>
  );
}

function RoleSelect({ id, role, label }: { id?: string; role: string; label?: string }) {
  const { say } = useWords();
  return (
    <select id={id} name="role" aria-label={label} className={inputClass} defaultValue={role}>
      {NETWORK_ROLES.map((one) => (
        <option key={one} value={one}>
          {say(`people.role.${one}`)}
        </option>
      ))}
    </select>
  );
}

function Members({ team }: { team: TeamAnswer }) {
  const { say } = useWords();
  return (
    <ul role="list" className={personStyles.rows}>
      {team.members.map(({ personId, name, email, role, hasSecondFactor, isMe, mayResetFactor }) => (
        <li key={personId} className={personStyles.row}>
          <span className={personStyles.what}>
            <strong>{name}</strong>
            <span>{email}</span>
            {!hasSecondFactor && <span className={personStyles.note}> · {say('staff.no-factor')}</span>}
          </span>
          {team.mayManage && !isMe ? (
            <div className={styles.deeds}>
              <form method="post" className={styles.change}>
                <input type="hidden" name="intent" value="change" />
                <input type="hidden" name="person" value={personId} />
                <RoleSelect role={role} label={say('staff.role-of', { name })} />
                <Button type="submit" size="small">
                  {say('staff.change')} <VisuallyHidden>{name}</VisuallyHidden>
                </Button>
              </form>
              <PersonForm intent="remove">
                <input type="hidden" name="person" value={personId} />
                <Button type="submit" size="small">
                  {say('staff.remove')} <VisuallyHidden>{name}</VisuallyHidden>
                </Button>
              </PersonForm>
              {mayResetFactor && <FactorReset member={{ personId, name }} />}
            </div>
          ) : (
            <Tag boxed>{isMe ? say('staff.you', { role: say(`people.role.${role}`) }) : say(`people.role.${role}`)}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

function Invitations({ team }: { team: TeamAnswer }) {
  const { say, day } = useWords();
  return (
    <ul role="list" className={personStyles.rows}>
      {team.invitations.map(({ id, email, role, expiresAt, isExpired }) => (
        <li key={id} className={personStyles.row}>
          <span className={personStyles.what}>
            <strong>{email}</strong>
            <span className={personStyles.note}>
              {say(isExpired ? 'staff.invitation-expired' : 'staff.invitation-until', {
                role: say(`people.role.${role}`),
                day: day(expiresAt),
              })}
            </span>
          </span>
          <PersonForm intent="revoke">
            <input type="hidden" name="id" value={id} />
            <Button type="submit" size="small">
              {say('staff.revoke')} <VisuallyHidden>{email}</VisuallyHidden>
            </Button>
          </PersonForm>
        </li>
      ))}
    </ul>
  );
}
