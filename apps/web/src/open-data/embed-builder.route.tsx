import { ALL_LOCKED, apiPaths, EMBED_PARAMETERS, FILTER_NAMES, readEmbedLook, sitePaths, type CooperationList } from '@portulan/contract';
import { Button, buttonClass, Check, Field, inputClass } from '@portulan/ui';
import { useState } from 'react';
import { useLoaderData, useLocation, useRouteLoaderData, useSubmit, type LoaderFunctionArgs } from 'react-router';
import { writeFrame } from '../embed/embed-address.js';
import { getFromApi } from '../shell/api.js';
import { readLang } from '../shell/lang.js';
import { pageMeta, type MetaContext } from '../shell/page-meta.js';
import { LangInput, SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { BUILDER_FILTERS, CHOICE_PARAMETERS, embedPath, readChoices } from './embed-choices.js';
import styles from './embed-builder.module.css';

/** The values to choose among; they do not depend on what is chosen. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const query = new URLSearchParams({ size: '1', lang: readLang(request.url) });
  const { facets } = await getFromApi<CooperationList>(context, `${apiPaths.cooperations}?${query}`);
  return { facets };
}

export const meta = (context: MetaContext) => pageMeta(context, (say) => ({ title: say('data.builder.title'), description: say('data.builder.lead') }));

/** Choices on one side, the page they make and the code to paste on the other. Without a script, a form that reloads. */
export default function EmbedBuilder() {
  const { say } = useWords();
  const { search } = useLocation();
  const root = useRouteLoaderData('root') as { publicUrl?: string } | undefined;
  const params = new URLSearchParams(search);
  const choices = readChoices(params);
  const path = embedPath(params, choices);
  const title = say(choices.what === 'carte' ? 'map.title' : 'actors.title');
  const { name } = readEmbedLook(params);
  const siteUrl = root?.publicUrl ?? '';
  const frame = writeFrame({ src: siteUrl + path, title: name === null ? title : `${title}, ${name}`, height: choices.height, ...(choices.width === null ? {} : { width: choices.width }) });
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{say('data.builder.title')}</h1>
        <p>{say('data.builder.lead')}</p>
      </header>
      <Choices params={params} />
      <section className={styles.result} aria-labelledby="apercu">
        <h2 id="apercu">{say('data.builder.preview')}</h2>
        <iframe key={path} src={path} title={say('data.builder.preview-of', { title })} className={styles.preview} style={{ blockSize: choices.height, maxInlineSize: choices.width ?? undefined }} />
        <h2 id="code">{say('data.builder.code')}</h2>
        <Code code={`${frame}\n<script src="${siteUrl}/embed.js" async></script>`} />
        <p className={styles.note}>{say('data.builder.script-note')}</p>
        <p className={styles.note}>{say('data.builder.oembed-note')}</p>
        <p>
          <SiteLink to={sitePaths.data}>{say('data.builder.back')}</SiteLink>
        </p>
      </section>
    </div>
  );
}

function Choices({ params }: { readonly params: URLSearchParams }) {
  const { say, count } = useWords();
  const { facets } = useLoaderData<typeof loader>();
  const submit = useSubmit();
  const choices = readChoices(params);
  const look = readEmbedLook(params);
  const carried = FILTER_NAMES.filter((name) => !(BUILDER_FILTERS as readonly string[]).includes(name)).flatMap((name) => params.getAll(name).map((value) => [name, value] as const));
  return (
    <form
      method="get"
      action={sitePaths.embedBuilder}
      className={styles.choices}
      aria-label={say('data.builder.choices')}
      onChange={(event) => void submit(event.currentTarget, { replace: true, preventScrollReset: true })}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget, { replace: true, preventScrollReset: true });
      }}
    >
      <LangInput />
      {carried.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <Radios name={CHOICE_PARAMETERS.what} legend={say('data.builder.what')} chosen={choices.what} values={[['carte', say('map.title')], ['acteurs', say('actors.title')]]} />
      <fieldset className={styles.group}>
        <legend>{say('data.builder.filters')}</legend>
        <p className={styles.note}>{say('data.builder.filters-about')}</p>
        {BUILDER_FILTERS.map((name) => (
          <div key={name} className={styles.filter}>
            <label className={styles.field}>
              {say(`lists.facet.${name}`)}
              <select name={name} className={inputClass} defaultValue={params.get(name) ?? ''} key={params.get(name)}>
                <option value="">{say('embed.any')}</option>
                {facets[name].map(({ value, label, count: many }) => (
                  <option key={value} value={value}>
                    {label} ({count(many)})
                  </option>
                ))}
              </select>
            </label>
            <Check name={EMBED_PARAMETERS.locked} value={name} defaultChecked={look.locked?.includes(name) ?? true} label={say('data.builder.lock', { filter: say(`lists.facet.${name}`) })} />
          </div>
        ))}
        <Check name={EMBED_PARAMETERS.locked} value={ALL_LOCKED} defaultChecked={look.locked === null} label={say('data.builder.lock-all')} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('data.builder.identity')}</legend>
        <Field name={EMBED_PARAMETERS.name} label={say('data.builder.name')} defaultValue={look.name ?? ''} maxLength={80} autoComplete="organization" />
        <Field name={EMBED_PARAMETERS.logo} label={say('data.builder.logo')} hint={say('data.builder.logo-hint')} defaultValue={params.get('logo') ?? ''} type="url" pattern="https://.*" error={params.get('logo') && look.logo === null ? say('data.builder.logo-wrong') : undefined} />
        <Field name={EMBED_PARAMETERS.accent} label={say('data.builder.accent')} hint={say('data.builder.accent-hint')} defaultValue={params.get('accent') ?? ''} pattern="#?[0-9A-Fa-f]{6}" maxLength={7} error={params.get('accent') && look.accent === null ? say('data.builder.accent-wrong') : undefined} />
      </fieldset>
      <Radios name={EMBED_PARAMETERS.scheme} legend={say('data.builder.scheme')} chosen={params.get(EMBED_PARAMETERS.scheme) ?? 'auto'} values={[['auto', say('data.builder.scheme.auto')], ['clair', say('data.builder.scheme.light')], ['sombre', say('data.builder.scheme.dark')]]} />
      <Radios name={CHOICE_PARAMETERS.lang} legend={say('data.builder.lang')} chosen={choices.lang} values={[['fr', 'Français'], ['en', 'English']]} />
      <fieldset className={styles.group}>
        <legend>{say('data.builder.size')}</legend>
        <div className={styles.sizes}>
          <Field name={CHOICE_PARAMETERS.height} label={say('data.builder.height')} type="number" min={240} max={3000} defaultValue={choices.height} />
          <Field name={CHOICE_PARAMETERS.width} label={say('data.builder.width')} type="number" min={240} max={3000} defaultValue={choices.width ?? ''} hint={say('data.builder.width-hint')} />
        </div>
      </fieldset>
      <noscript>
        <button type="submit" className={buttonClass({ kind: 'primary' })}>
          {say('data.builder.apply')}
        </button>
      </noscript>
    </form>
  );
}

interface RadiosProps {
  readonly name: string;
  readonly legend: string;
  readonly chosen: string;
  readonly values: readonly (readonly [value: string, label: string])[];
}

function Radios({ name, legend, chosen, values }: RadiosProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.radios}>
        {values.map(([value, label]) => (
          <Check key={value} type="radio" name={name} value={value} defaultChecked={value === chosen} label={label} />
        ))}
      </div>
    </fieldset>
  );
}

/** The code to paste: it can be selected by hand, and copied where scripts run. */
function Code({ code }: { readonly code: string }) {
  const { say } = useWords();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <>
      <textarea readOnly value={code} rows={6} className={`${inputClass} ${styles.code}`} aria-labelledby="code" spellCheck={false} />
      <div className={styles.radios}>
        <Button onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(code), () => setCopied(null))}>{say('sharing.copy')}</Button>
        <span role="status">{copied === code ? say('sharing.copied') : ''}</span>
      </div>
    </>
  );
}
