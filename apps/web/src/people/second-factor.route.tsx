import { apiPaths, sitePaths, type AccountAnswer, type RecoveryCodesAnswer, type SecondFactorOffer } from '@portulan/contract';
import { Button, buttonClass, Field } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { askAccount, leadTo, readAccount, readForm, showRefused } from './ask-account.server.js';
import { drawQr } from './draw-qr.server.js';
import { PersonForm, PersonPage, PersonSection } from './person-page.js';
import styles from './person-page.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('people.factor.title'), isUnlisted: true }));

const DOOR = `${apiPaths.account}/second-factor`;

export async function loader(args: LoaderFunctionArgs) {
  const { stage, isStaff, secondFactor } = await readAccount<AccountAnswer>(args, apiPaths.account);
  if (stage === 'second-factor') throw redirect(inLang(`${sitePaths.signInCode}?suite=${sitePaths.secondFactor}`, readLang(args.request.url)));
  const known = { isStaff, isSet: secondFactor.isSet, recoveryCodes: secondFactor.recoveryCodes };
  if (secondFactor.isSet) return { ...known, offer: null };
  const offer = await askAccount<SecondFactorOffer>(args, 'POST', `${DOOR}/offer`);
  if (!offer.ok) throw leadTo(args.request, offer.refused);
  return { ...known, offer: { secret: offer.body.secret, picture: drawQr(offer.body.address) } };
}

export async function action(args: ActionFunctionArgs) {
  const field = await readForm(args.request);
  const deed = field('intent');
  const door = deed === 'renew' ? 'recovery-codes' : deed === 'remove' ? 'remove' : 'confirm';
  const answer = await askAccount<RecoveryCodesAnswer | undefined>(args, 'POST', `${DOOR}/${door}`, { code: field('code') });
  if (!answer.ok) {
    if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
    return showRefused(answer.refused);
  }
  if (answer.body === undefined) throw redirect(inLang(sitePaths.account, readLang(args.request.url)));
  return data({ recoveryCodes: answer.body.recoveryCodes }, { headers: answer.headers });
}

/** Setting the second factor, and what is done with it afterwards. */
export default function SecondFactor() {
  const { say } = useWords();
  const { offer, isStaff, recoveryCodes } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result !== undefined && 'recoveryCodes' in result) return <RecoveryCodes codes={result.recoveryCodes} isStaff={isStaff} />;
  const refused = result?.refused;
  if (offer !== null) {
    return (
      <PersonPage title={say('people.factor.title')} lead={say(isStaff ? 'people.factor.lead-staff' : 'people.factor.lead')} refused={refused}>
        <PersonSection id="scan" title={say('people.factor.scan')}>
          <p>{say('people.factor.scan-lead')}</p>
          <svg className={styles.qr} viewBox={`0 0 ${offer.picture.size} ${offer.picture.size}`} role="img" aria-label={say('people.factor.picture')} shapeRendering="crispEdges">
            <path d={offer.picture.path} fill="#000" />
          </svg>
          <p>{say('people.factor.typed')}</p>
          <p className={styles.secret}>{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
        </PersonSection>
        <PersonSection id="confirm" title={say('people.factor.confirm')}>
          <PersonForm intent="confirm">
            <Field label={say('people.field.code')} hint={say('people.factor.code-hint')} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={7} required />
            <div className={styles.actions}>
              <Button kind="primary" type="submit">
                {say('people.factor.submit')}
              </Button>
            </div>
          </PersonForm>
        </PersonSection>
      </PersonPage>
    );
  }
  return (
    <PersonPage title={say('people.factor.title')} lead={say('people.account.factor-on', { count: recoveryCodes })} refused={refused}>
      <CodeDeed intent="renew" title={say('people.factor.renew')} lead={say('people.factor.renew-lead')} submit={say('people.factor.renew-submit')} />
      {!isStaff && <CodeDeed intent="remove" title={say('people.factor.remove')} lead={say('people.factor.remove-lead')} submit={say('people.factor.remove-submit')} />}
      <p>
        <SiteLink to={sitePaths.account}>{say('people.factor.back')}</SiteLink>
      </p>
    </PersonPage>
  );
}

function CodeDeed({ intent, title, lead, submit }: { intent: string; title: string; lead: string; submit: string }) {
  const { say } = useWords();
  return (
    <PersonSection id={intent} title={title}>
      <p>{lead}</p>
      <PersonForm intent={intent}>
        <Field label={say('people.field.code')} name="code" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} required />
        <div className={styles.actions}>
          <Button type="submit">{submit}</Button>
        </div>
      </PersonForm>
    </PersonSection>
  );
}

function RecoveryCodes({ codes, isStaff }: { codes: readonly string[]; isStaff: boolean }) {
  const { say } = useWords();
  return (
    <PersonPage title={say('people.recovery.title')} lead={say('people.recovery.lead')} done={say('people.recovery.done')}>
      <ul role="list" className={styles.codes}>
        {codes.map((code) => (
          <li key={code} className={styles.secret}>
            {code}
          </li>
        ))}
      </ul>
      <p className={styles.actions}>
        <SiteLink to={isStaff ? sitePaths.staff : sitePaths.account} className={buttonClass({ kind: 'primary' })}>
          {say('people.recovery.go-on')}
        </SiteLink>
      </p>
    </PersonPage>
  );
}
