import { apiPaths, sitePaths, type BulkEditsAnswer, type WorkAnswer } from '@portulan/contract';
import { BULK_THEME_DEEDS, ENTRY_STATES } from '@portulan/domain';
import { Button, Check, Field, inputClass, State } from '@portulan/ui';
import { data, Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import { readBulkRequest } from './bulk-request.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { readFrame, readThemes } from './read-entry.server.js';
import { useRefusalWords } from './use-refusal-words.js';
import { askWorkChoice, readWorkChoice, writeWorkChoice, type WorkChoice } from './work-choice.js';
import { WorkHeader } from './work-header.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.bulk.title'), isUnlisted: true }));

const doorOf = (network: string) => `${apiPaths.staff}/networks/${encodeURIComponent(network)}`;

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const query = new URL(args.request.url).searchParams;
  const choice = readWorkChoice(query);
  const [isWhole, chosen] = [query.has('tout'), query.getAll('fiche')];
  const isAsked = isWhole || query.has('liste');
  const whole = isWhole ? await readAccount<WorkAnswer>(args, `${doorOf(network)}/work/${choice.list}?${askWorkChoice(choice)}`) : null;
  const { items } = await readAccount<BulkEditsAnswer>(args, `${doorOf(network)}/bulk-edits`);
  return { ...frame, network, choice, isAsked, isWhole, chosen, count: whole?.total ?? chosen.length, themes: await readThemes(args, readLang(args.request.url)), items, isDropped: query.has('retire') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const network = args.params['network'] ?? '';
  const answer = await askAccount<{ id: string }>(args, 'POST', `${doorOf(network)}/bulk-edits`, readBulkRequest(form));
  if (answer.ok) throw redirect(inLang(sitePaths.bulkEdit(network, answer.body.id), readLang(args.request.url)));
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data({ refused: answer.refused }, { status: answer.refused.status });
}

/** What is to be changed in many entries at once, and the changes made before. */
export default function BulkEdits() {
  const { say, day } = useWords();
  const { account, networks, network, choice, isAsked, isWhole, chosen, count, themes, items, isDropped } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  return (
    <StaffFrame account={account} networks={networks}>
      <WorkHeader network={network} title={say('curation.bulk.title')} lead={say('curation.bulk.lead')} />
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {isDropped && result === undefined && (
        <p className={styles.told} role="status">
          {say('curation.bulk.dropped')}
        </p>
      )}
      {isAsked && (
        <section className={styles.section} aria-labelledby="change">
          <h2 id="change">{say('curation.bulk.change', { count })}</h2>
          <p>
            <SiteLink to={`${sitePaths.work(network)}?${new URLSearchParams(writeWorkChoice(choice as WorkChoice))}`}>{say(`curation.list.${choice.list}`)}</SiteLink>
          </p>
          {count === 0 ? <p>{say('curation.bulk.none-chosen')}</p> : <ChangeForm choice={choice as WorkChoice} chosen={isWhole ? [] : chosen} isWhole={isWhole} themes={themes} />}
        </section>
      )}
      <section className={styles.section} aria-labelledby="made">
        <h2 id="made">{say('curation.bulk.made')}</h2>
        {items.length === 0 ? (
          <State level={3} title={say('curation.bulk.none')}>
            <p>{say('curation.bulk.none-body')}</p>
          </State>
        ) : (
          <ul role="list" className={styles.versions}>
            {items.map((item) => (
              <li key={item.id} className={styles.version}>
                <SiteLink to={sitePaths.bulkEdit(network, item.id)}>
                  <strong>{say('curation.bulk.about', { list: say(`curation.list.${item.origin.list}`), count: item.counts.changed })}</strong>
                </SiteLink>
                <span className={styles.note}>
                  {say('curation.bulk.when', {
                    state: say(`curation.bulk.state.${item.state}`),
                    day: day(item.createdAt),
                    who: item.authorName ?? say(item.isByNight ? 'curation.dormancy-who' : 'sheets.nobody'),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </StaffFrame>
  );
}

function ChangeForm({ choice, chosen, isWhole, themes }: { choice: WorkChoice; chosen: readonly string[]; isWhole: boolean; themes: FieldLists['themes'] }) {
  const { say } = useWords();
  return (
    <Form method="post" className={styles.save}>
      {Object.entries(writeWorkChoice(choice)).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isWhole ? <input type="hidden" name="tout" value="oui" /> : chosen.map((id) => <input key={id} type="hidden" name="fiche" value={id} />)}
      <fieldset className={styles.group}>
        <legend>{say('curation.field.themes')}</legend>
        <div className={styles.box}>
          <label htmlFor="deed">{say('curation.bulk.themes')}</label>
          <select id="deed" name="deed" className={inputClass} defaultValue="">
            <option value="">{say('curation.bulk.leave')}</option>
            {BULK_THEME_DEEDS.map((deed) => (
              <option key={deed} value={deed}>
                {say(`curation.bulk.themes.${deed}`)}
              </option>
            ))}
          </select>
        </div>
        <details>
          <summary>{say('curation.bulk.choose-themes')}</summary>
          <div className={styles.checks}>
            {themes.map(({ code, label }) => (
              <Check key={code} name="themes" value={code} label={label} />
            ))}
          </div>
        </details>
      </fieldset>
      <div className={styles.box}>
        <label htmlFor="bulk-state">{say('curation.field.state')}</label>
        <select id="bulk-state" name="state" className={inputClass} defaultValue="">
          <option value="">{say('curation.bulk.leave')}</option>
          {ENTRY_STATES.filter((state) => state !== 'proposed').map((state) => (
            <option key={state} value={state}>
              {say(`curation.state.${state}`)}
            </option>
          ))}
        </select>
      </div>
      <div>
        <Check name="taken" label={say('curation.bulk.take')} />
        <Check name="confirmed" label={say('curation.bulk.confirm')} />
      </div>
      <Field label={say('curation.bulk.source')} hint={say('curation.bulk.source-hint')} name="sourceUrl" inputMode="url" maxLength={500} />
      <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} />
      <div className={styles.actions}>
        <Button kind="primary" type="submit">
          {say('curation.bulk.plan')}
        </Button>
        <span className={styles.note}>{say('curation.bulk.plan-note')}</span>
      </div>
    </Form>
  );
}
