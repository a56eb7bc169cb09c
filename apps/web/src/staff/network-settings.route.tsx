import { apiPaths, sitePaths, type AccountAnswer, type NetworkSettingsAnswer, type StaffNetworks } from '@portulan/contract';
import { REPRESENTATIVE_LIMITS } from '@portulan/domain';
import { Button, Check, Field, inputClass } from '@portulan/ui';
import { data, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount, type Asking, type Refused } from '../people/ask-account.server.js';
import { PersonForm, PersonSection, personStyles, RefusedNote } from '../people/index.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from './staff-frame.js';
import styles from './staff.module.css';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('staff.settings'), isUnlisted: true }));

const doorOf = ({ params }: { params: Readonly<Record<string, string | undefined>> }) => `${apiPaths.staff}/networks/${encodeURIComponent(params['network'] ?? '')}/settings`;

export async function loader(args: LoaderFunctionArgs) {
  const [account, networks, settings] = [
    await readAccount<AccountAnswer>(args, apiPaths.account),
    await readAccount<StaffNetworks>(args, `${apiPaths.staff}/networks`),
    await readAccount<NetworkSettingsAnswer>(args, doorOf(args)),
  ];
  return { account, networks: networks.items, network: args.params['network'] ?? '', settings, territories: await nameTerritories(args, settings.perimeter) };
}

interface Territory {
  readonly tier: string;
  readonly code: string;
  readonly label: string;
}

/** Régions and départements, which are what a perimeter is made of, with those of another tier that it names already. */
async function nameTerritories(asking: Asking, perimeter: readonly string[]): Promise<readonly { ref: string; tier: string; label: string }[]> {
  const answer = await askAccount<{ items: readonly Territory[] }>(asking, 'GET', apiPaths.territories);
  const known = answer.ok ? answer.body.items.map(({ tier, code, label }) => ({ ref: `${tier}:${code}`, tier, label })) : [];
  const others = perimeter.filter((ref) => !known.some((one) => one.ref === ref)).map((ref) => ({ ref, tier: ref.split(':')[0] ?? '', label: ref }));
  return [...others, ...known];
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  const settings = {
    ...{ label: text('label'), acronym: orNull('acronym'), colour: orNull('colour')?.toLowerCase() ?? null, website: orNull('website') },
    ...{ staleAfterMonths: Number(text('staleAfterMonths')), dormantAfterMonths: text('dormantAfterMonths') === '' ? null : Number(text('dormantAfterMonths')), representatives: text('representatives'), perimeter: form.getAll('perimeter').map(String) },
  };
  const answer = await askAccount(args, 'PUT', doorOf(args), settings);
  if (answer.ok) return data({ refused: null, typed: null });
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data({ refused: answer.refused, typed: settings }, { status: answer.refused.status });
}

/** What a network says of itself, the territories it answers for, and what it lets representatives do. */
export default function NetworkSettings() {
  const { say } = useWords();
  const { account, networks, network, settings, territories } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const refused: Refused | null = result?.refused ?? null;
  const shown = { ...settings, ...(result?.typed ?? {}) };
  const told = (field: string) => (refused?.fields.includes(field) === true ? { error: say(`staff.settings.wrong.${field}`) } : {});
  return (
    <StaffFrame account={account} networks={networks}>
      <h1>{say('staff.settings-title', { network: settings.label })}</h1>
      <p>
        <SiteLink to={sitePaths.networkFront(network)}>{say('staff.front')}</SiteLink>
      </p>
      {refused !== null && <RefusedNote refused={refused} />}
      {result !== undefined && refused === null && (
        <p className={personStyles.done} role="status">
          {say('staff.settings.saved')}
        </p>
      )}
      {settings.mayEdit ? (
        <PersonForm>
          <div className={styles.people}>
            <PersonSection id="identity" title={say('staff.settings.identity')}>
              <Field label={say('staff.settings.label')} name="label" maxLength={200} defaultValue={shown.label} required {...told('label')} />
              <Field label={say('staff.settings.acronym')} name="acronym" maxLength={40} defaultValue={shown.acronym ?? ''} {...told('acronym')} />
              <Field label={say('staff.settings.colour')} hint={say('staff.settings.colour-hint')} name="colour" maxLength={7} placeholder="#1f6f8b" defaultValue={shown.colour ?? ''} {...told('colour')} />
              <Field label={say('staff.settings.website')} name="website" inputMode="url" maxLength={300} defaultValue={shown.website ?? ''} {...told('website')} />
            </PersonSection>
            <PersonSection id="rules" title={say('staff.settings.rules')}>
              <Field label={say('staff.settings.stale')} hint={say('staff.settings.stale-hint')} name="staleAfterMonths" type="number" min={1} max={240} defaultValue={shown.staleAfterMonths} required {...told('staleAfterMonths')} />
              <Field label={say('staff.settings.dormant')} hint={say('staff.settings.dormant-hint')} name="dormantAfterMonths" type="number" min={1} max={240} defaultValue={shown.dormantAfterMonths ?? ''} {...told('dormantAfterMonths')} />
              <div className={personStyles.select}>
                <label htmlFor="representatives">{say('staff.settings.representatives')}</label>
                <select id="representatives" name="representatives" className={inputClass} defaultValue={shown.representatives}>
                  {REPRESENTATIVE_LIMITS.map((limit) => (
                    <option key={limit} value={limit}>
                      {say(`staff.settings.representatives.${limit}`)}
                    </option>
                  ))}
                </select>
              </div>
            </PersonSection>
            <PersonSection id="perimeter" title={say('staff.settings.perimeter')}>
              <fieldset className={styles.perimeter}>
                <legend className={personStyles.note}>{say('staff.settings.perimeter-note')}</legend>
                {territories.map(({ ref, label, tier }) => (
                  <Check key={ref} name="perimeter" value={ref} label={say(`staff.settings.tier.${tier}`, { label })} defaultChecked={shown.perimeter.includes(ref)} />
                ))}
              </fieldset>
            </PersonSection>
            <div className={personStyles.actions}>
              <Button kind="primary" type="submit">
                {say('staff.settings.save')}
              </Button>
            </div>
          </div>
        </PersonForm>
      ) : (
        <p>{say('staff.settings.admins')}</p>
      )}
    </StaffFrame>
  );
}
