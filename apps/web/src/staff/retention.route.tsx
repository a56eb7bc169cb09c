import { apiPaths, type AccountAnswer, type RetentionAnswer, type StaffNetworks } from '@portulan/contract';
import { RETAINED, RETENTION_MONTHS_MAX } from '@portulan/domain';
import { Button, Field, State } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount, readForm } from '../people/ask-account.server.js';
import { PersonForm, PersonSection, personStyles, RefusedNote } from '../people/index.js';
import { pageMeta } from '../shell/page-meta.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('privacy.retention'), isUnlisted: true }));

const doorOf = (network: string | undefined) => `${apiPaths.staff}/networks/${encodeURIComponent(network ?? '')}/retention`;

export async function loader(args: LoaderFunctionArgs) {
  const account = await readAccount<AccountAnswer>(args, apiPaths.account);
  const networks = account.isStaff ? (await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`)).items : [];
  return { account, networks, kept: await readAccount<RetentionAnswer>(args, doorOf(args.params['network'])) };
}

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const typed = Object.fromEntries(RETAINED.map((what) => [what, Number(field(what))]));
  const answer = await askAccount(args, 'PUT', doorOf(args.params['network']), typed);
  if (answer.ok) return data({ refused: null, typed: null });
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data({ refused: answer.refused, typed }, { status: answer.refused.status });
}

/** How long a network keeps what is of persons, and what the last nights erased. */
export default function Retention() {
  const { say, day } = useWords();
  const { account, networks, kept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused = result?.refused ?? null;
  const shown: Readonly<Record<string, number>> = { ...kept.retention, ...(result?.typed ?? {}) };
  const told = (what: string) => (refused?.fields.includes(what) === true ? { error: say('privacy.months-malformed') } : {});
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('privacy.retention-title', { network: kept.network.label })}</h1>
      <p className={styles.lead}>{say('privacy.retention-lead')}</p>
      {refused !== null && <RefusedNote refused={refused} />}
      {result !== undefined && refused === null && (
        <p className={personStyles.done} role="status">
          {say('privacy.retention-saved')}
        </p>
      )}
      <div className={styles.people}>
        <PersonSection id="months" title={say('privacy.months')}>
          {kept.mayEdit ? (
            <PersonForm>
              {RETAINED.map((what) => (
                <Field key={what} label={say(`privacy.kept.${what}`)} hint={say(`privacy.kept-hint.${what}`)} name={what} type="number" min={1} max={RETENTION_MONTHS_MAX} defaultValue={shown[what]} required {...told(what)} />
              ))}
              <div className={personStyles.actions}>
                <Button kind="primary" type="submit">
                  {say('privacy.save')}
                </Button>
              </div>
            </PersonForm>
          ) : (
            <ul>
              {RETAINED.map((what) => (
                <li key={what}>{say('privacy.kept-for', { what: say(`privacy.kept.${what}`), months: kept.retention[what] })}</li>
              ))}
            </ul>
          )}
        </PersonSection>
        <PersonSection id="nights" title={say('privacy.nights')}>
          {kept.runs.length === 0 ? (
            <State level={3} title={say('privacy.no-night')} />
          ) : (
            <ul role="list" className={personStyles.rows}>
              {kept.runs.map(({ night, erased }) => (
                <li key={night} className={personStyles.row}>
                  <span className={personStyles.what}>
                    <strong>{day(night)}</strong>
                    <span>{say('privacy.night', erased)}</span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </PersonSection>
      </div>
    </StaffFrame>
  );
}
