import { apiPaths, sitePaths, type EditingAnswer } from '@portulan/contract';
import { Button, Check, Field } from '@portulan/ui';
import { data, Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import type { FieldLists } from './field-box.js';
import { differingFields, readMergeChoices, type MergedField, type Side } from './merge-choice.js';
import { readEditing, readFrame, readLists } from './read-entry.server.js';
import { sayValue } from './say-value.js';
import { useRefusalWords } from './use-refusal-words.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('curation.merge.title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const query = new URL(args.request.url).searchParams;
  const [a, b] = [await readEditing(args, query.get('a') ?? ''), await readEditing(args, query.get('b') ?? '')];
  return { ...frame, network: args.params['network'] ?? '', a, b, lists: await readLists(args, readLang(args.request.url)) };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { kept, choices } = readMergeChoices(form);
  const side = (name: Side) => ({ id: text(name), version: Number(text(`${name}-version`)) });
  const [survivor, absorbed] = kept === 'a' ? [side('a'), side('b')] : [side('b'), side('a')];
  const reason = text('reason');
  const answer = await askAccount<{ mergeId: string }>(args, 'POST', `${apiPaths.staff}/merges`, { survivor, absorbed, choices, reason: reason === '' ? null : reason });
  if (!answer.ok) {
    if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
    return data({ refused: answer.refused }, { status: answer.refused.status });
  }
  const told = new URLSearchParams({ fait: 'merge', fusion: answer.body.mergeId });
  throw redirect(inLang(`${sitePaths.duplicates(args.params['network'] ?? '')}?${told}`, readLang(args.request.url)));
}

/** Two entries side by side, to be made one field by field. */
export default function CompareDuplicates() {
  const { say } = useWords();
  const { account, networks, network, a, b, lists } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const sayRefusal = useRefusalWords();
  const [first, second] = [a as EditingAnswer, b as EditingAnswer];
  const isOneRoom = first.entry.room === second.entry.room;
  return (
    <StaffFrame account={account} networks={networks}>
      <header className={styles.head}>
        <p className={styles.ways}>
          <SiteLink to={sitePaths.duplicates(network)}>{say('curation.duplicates')}</SiteLink>
        </p>
        <h1>{say('curation.merge.title')}</h1>
        <p>{say('curation.merge.lead')}</p>
      </header>
      {result !== undefined && (
        <p className={styles.refused} role="alert">
          {say('curation.refused', { reason: sayRefusal(result.refused) })}
        </p>
      )}
      {isOneRoom ? (
        <Form method="post" className={styles.save}>
          {([['a', first], ['b', second]] as const).map(([side, { entry }]) => (
            <span key={side} hidden>
              <input type="hidden" name={side} value={entry.id} />
              <input type="hidden" name={`${side}-version`} value={entry.version} />
            </span>
          ))}
          <section className={styles.section} aria-labelledby="kept">
            <h2 id="kept">{say('curation.merge.kept')}</h2>
            <fieldset className={styles.group}>
              <legend className={styles.note}>{say('curation.merge.kept-note')}</legend>
              {([['a', first], ['b', second]] as const).map(([side, { entry }]) => (
                <Check key={side} type="radio" name="kept" value={side} defaultChecked={side === 'a'} label={`${entry.label} (${say(`curation.state.${entry.state}`)}, /${entry.slug})`} />
              ))}
            </fieldset>
          </section>
          <section className={styles.section} aria-labelledby="fields">
            <h2 id="fields">{say('curation.merge.fields')}</h2>
            <Fields fields={differingFields(first.fields, second.fields)} first={first} second={second} lists={lists} />
          </section>
          <section className={styles.section} aria-labelledby="merge">
            <h2 id="merge">{say('curation.merge.do')}</h2>
            <Field label={say('curation.reason')} hint={say('curation.hint.reason')} name="reason" maxLength={1000} />
            <div className={styles.actions}>
              <Button kind="primary" type="submit">
                {say('curation.merge.do')}
              </Button>
              <span className={styles.note}>{say('curation.merge.undone-note')}</span>
            </div>
          </section>
        </Form>
      ) : (
        <p>{say('curation.merge.rooms-differ')}</p>
      )}
    </StaffFrame>
  );
}

function Fields({ fields, first, second, lists }: { fields: readonly MergedField[]; first: EditingAnswer; second: EditingAnswer; lists: FieldLists }) {
  const words = useWords();
  const { say } = words;
  if (fields.length === 0) return <p>{say('curation.merge.no-difference')}</p>;
  const called = { a: first.entry.label, b: second.entry.label === first.entry.label ? `${second.entry.label} (2)` : second.entry.label };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('curation.column.field')}</th>
          <th scope="col">{called.a}</th>
          <th scope="col">{called.b}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, sort, ...values }) => (
          <tr key={field}>
            <th scope="row">
              {say(`curation.field.${field}`)}
              {sort === 'united' && <p className={styles.note}>{say('curation.merge.united')}</p>}
            </th>
            {([['a', first], ['b', second]] as const).map(([side, { names, entry }]) => {
              const value = sayValue(field, values[side], words, lists, names);
              return (
                <td key={side} data-column={called[side]}>
                  {sort === 'united' ? (
                    <span className={styles.value}>{value}</span>
                  ) : (
                    <Check
                      type="radio"
                      name={`field.${field}`}
                      value={side}
                      defaultChecked={side === 'a'}
                      aria-label={say('curation.merge.take', { field: say(`curation.field.${field}`), value, entry: entry.label })}
                      label={<span className={styles.value}>{value}</span>}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
