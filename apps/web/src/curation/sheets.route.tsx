import { apiPaths, sitePaths, type SheetsAnswer } from '@portulan/contract';
import { ENTRY_ROOMS, SHEET_ENCODINGS } from '@portulan/domain';
import { Button, Field, inputClass, State } from '@portulan/ui';
import { data, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from 'react-router';
import { askAccount, leadTo, readAccount } from '../people/ask-account.server.js';
import { inLang, readLang } from '../shell/lang.js';
import { pageMeta } from '../shell/page-meta.js';
import { SiteLink } from '../shell/site-link.js';
import { useWords } from '../shell/words.js';
import { StaffFrame } from '../staff/index.js';
import styles from './curation.module.css';
import { readFrame, readLists } from './read-entry.server.js';
import sheet from './sheets.module.css';
import { SheetTake } from './sheet-take.js';
import { useSheetWords } from './use-sheet-words.js';
import { WorkHeader } from './work-header.js';

export const meta: MetaFunction = (context) => pageMeta(context, (say) => ({ title: say('sheets.title'), isUnlisted: true }));

export async function loader(args: LoaderFunctionArgs) {
  const frame = await readFrame(args);
  const network = args.params['network'] ?? '';
  const { items } = await readAccount<SheetsAnswer>(args, apiPaths.sheets(network));
  const lists = await readLists(args, readLang(args.request.url));
  return { ...frame, network, items, lists, isDropped: new URL(args.request.url).searchParams.has('retire') };
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const network = args.params['network'] ?? '';
  const lang = readLang(args.request.url);
  const file = form.get('file');
  const room = ENTRY_ROOMS.find((one) => one === form.get('room')) ?? 'actors';
  const encoding = SHEET_ENCODINGS.find((one) => one === form.get('encoding')) ?? '';
  if (!(file instanceof File) || file.name === '') return data({ code: 'file-missing', detail: '', room, encoding }, { status: 422 });
  const query = new URLSearchParams({ room, name: file.name.slice(0, 200), lang, ...(encoding === '' ? {} : { encoding }) });
  const answer = await askAccount<{ id: string }>(args, 'POST', `${apiPaths.sheets(network)}?${query}`, new Uint8Array(await file.arrayBuffer()));
  if (answer.ok) throw redirect(inLang(sitePaths.sheet(network, answer.body.id), lang));
  if (answer.refused.status === 401) throw leadTo(args.request, answer.refused);
  return data({ code: answer.refused.code, detail: answer.refused.detail, room, encoding }, { status: answer.refused.status });
}

/** The spreadsheets of a network: one to bring in, its entries to take away and edit, and those that were brought. */
export default function Sheets() {
  const { say, day } = useWords();
  const { account, networks, network, items, lists, isDropped } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { sayRefusal } = useSheetWords();
  const rooms = ENTRY_ROOMS.map((room) => (
    <option key={room} value={room}>
      {say(`sheets.room.${room}`)}
    </option>
  ));
  return (
    <StaffFrame account={account} networks={networks}>
      <WorkHeader network={network} title={say('sheets.title')} lead={say('sheets.lead')} />
      {refused !== undefined && (
        <p className={styles.refused} role="alert">
          {say('sheets.refused', { reason: sayRefusal(refused.code, refused.detail) })}
        </p>
      )}
      {isDropped && refused === undefined && (
        <p className={styles.told} role="status">
          {say('sheets.dropped')}
        </p>
      )}
      <div className={sheet.two}>
        <section className={styles.section} aria-labelledby="bring">
          <h2 id="bring">{say('sheets.bring')}</h2>
          <form method="post" encType="multipart/form-data" className={styles.save}>
            <label className={sheet.field}>
              <span>{say('sheets.room')}</span>
              <select name="room" className={inputClass} defaultValue={refused?.room ?? 'actors'}>
                {rooms}
              </select>
            </label>
            <Field label={say('sheets.file')} hint={say('sheets.file-hint')} name="file" type="file" required accept=".csv,.tsv,.txt,.xlsx,text/csv" />
            <label className={sheet.field}>
              <span>{say('sheets.encoding')}</span>
              <span id="encoding-hint" className={styles.hint}>
                {say('sheets.encoding-hint')}
              </span>
              <select name="encoding" className={inputClass} defaultValue={refused?.encoding ?? ''} aria-describedby="encoding-hint">
                <option value="">{say('sheets.encoding.found')}</option>
                {SHEET_ENCODINGS.map((encoding) => (
                  <option key={encoding} value={encoding}>
                    {say(`sheets.encoding.${encoding}`)}
                  </option>
                ))}
              </select>
            </label>
            <div className={styles.actions}>
              <Button kind="primary" type="submit">
                {say('sheets.send')}
              </Button>
            </div>
          </form>
        </section>
        <section className={styles.section} aria-labelledby="take">
          <h2 id="take">{say('sheets.take')}</h2>
          <p className={styles.note}>{say('sheets.take-note')}</p>
          <SheetTake network={network} lists={lists} />
        </section>
      </div>
      <section className={styles.section} aria-labelledby="brought">
        <h2 id="brought">{say('sheets.brought')}</h2>
        {items.length === 0 ? (
          <State level={3} title={say('sheets.none')} />
        ) : (
          <ul role="list" className={styles.versions}>
            {items.map((item) => (
              <li key={item.id} className={styles.version}>
                <SiteLink to={sitePaths.sheet(network, item.id)}>
                  <strong>{item.fileName}</strong>
                </SiteLink>
                <span className={styles.note}>
                  {say('sheets.about', {
                    ...{ room: say(`sheets.room.${item.room}`), rows: item.rowCount, state: say(`sheets.state.${item.state}`) },
                    day: day(item.createdAt),
                    who: item.authorName ?? say('sheets.nobody'),
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
