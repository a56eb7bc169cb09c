import { apiPaths, sitePaths, type AccountAnswer, type NetworkFrontAnswer, type StaffNetworks } from '@portulan/contract';
import { Button, Field } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { answerDeed, type Deeds } from '../people/answer-deed.server.js';
import { askAccount, readAccount } from '../people/ask-account.server.js';
import { PersonForm, PersonSection, personStyles } from '../people/index.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('staff.front'), isUnlisted: true }));

const doorOf = (network: string) => `${apiPaths.staff}/networks/${encodeURIComponent(network)}`;

export async function loader(args: LoaderFunctionArgs) {
  const network = args.params['network'] ?? '';
  const [account, networks, front] = [
    await readAccount<AccountAnswer>(args, apiPaths.account),
    await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`),
    await readAccount<NetworkFrontAnswer>(args, `${doorOf(network)}/front`),
  ];
  return { account, networks: networks.items, network, front, isDone: new URL(args.request.url).searchParams.has('fait') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const network = args.params['network'] ?? '';
  const file = form.get('logo');
  const host = String(form.get('host') ?? '').trim();
  const deeds: Deeds<unknown> = {
    host: () => askAccount(args, 'PUT', `${doorOf(network)}/front`, { host: host === '' ? null : host }),
    logo: async () => askAccount(args, 'PUT', `${doorOf(network)}/logo`, file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()),
    'no-logo': () => askAccount(args, 'DELETE', `${doorOf(network)}/logo`),
  };
  const deed = String(form.get('intent') ?? '');
  const answer = await answerDeed(args.request, deed, deeds);
  if (answer.ok) throw redirect(inLang(`${sitePaths.networkFront(network)}?fait`, readLang(args.request.url)));
  return data({ code: answer.refused.code, detail: answer.refused.detail, host }, { status: answer.refused.status });
}

const REFUSALS = ['host-malformed', 'host-taken', 'picture-unknown', 'picture-too-large'];

/** What the front of a network wears, and the host name it answers at. */
export default function NetworkFrontPage() {
  const { say } = useWords();
  const { account, networks, network, front, isDone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const sentence = refused === undefined ? null : REFUSALS.includes(refused.code) ? say(`staff.front.refused.${refused.code}`) : refused.detail;
  const isAboutHost = refused?.code.startsWith('host') === true;
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('staff.front-title', { network: networks.find(({ id }) => id === network)?.label ?? network })}</h1>
      <p>
        <SiteLink to={sitePaths.network(network)}>{say('staff.front.see')}</SiteLink>
      </p>
      {sentence !== null && (
        <p className={personStyles.refused} role="alert">
          {sentence}
        </p>
      )}
      {isDone && refused === undefined && (
        <p className={personStyles.done} role="status">
          {say('staff.settings.saved')}
        </p>
      )}
      {front.mayEdit ? (
        <div className={styles.people}>
          <PersonSection id="logo" title={say('staff.front.logo')}>
            {front.logo !== null && <img src={front.logo.url} alt={say('staff.front.logo-now')} width={front.logo.width} height={front.logo.height} className={styles.logo} />}
            <form method="post" encType="multipart/form-data" className={personStyles.form}>
              <input type="hidden" name="intent" value="logo" />
              <Field label={say('staff.front.file')} hint={say('staff.front.file-hint')} name="logo" type="file" required accept="image/png,image/jpeg,image/webp" />
              <div className={personStyles.actions}>
                <Button kind="primary" type="submit">
                  {say('staff.front.send')}
                </Button>
              </div>
            </form>
            {front.logo !== null && (
              <PersonForm intent="no-logo">
                <Button type="submit" size="small">
                  {say('staff.front.remove')}
                </Button>
              </PersonForm>
            )}
          </PersonSection>
          <PersonSection id="host" title={say('staff.front.host')}>
            <PersonForm intent="host">
              <Field label={say('staff.front.host-name')} hint={say('staff.front.host-hint')} name="host" maxLength={253} defaultValue={refused?.host ?? front.host ?? ''} {...(isAboutHost && sentence !== null ? { error: sentence } : {})} />
              <div className={personStyles.actions}>
                <Button kind="primary" type="submit">
                  {say('staff.settings.save')}
                </Button>
              </div>
            </PersonForm>
          </PersonSection>
        </div>
      ) : (
        <p>{say('staff.settings.admins')}</p>
      )}
    </StaffFrame>
  );
}
