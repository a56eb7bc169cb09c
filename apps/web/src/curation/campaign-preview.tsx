import { apiPaths, type CampaignPreviewAnswer } from '@portulan/contract';
import { useWords } from '../shell/words.js';
import styles from './campaigns.module.css';
import curation from './curation.module.css';

interface CampaignPreviewProps {
  readonly network: string;
  readonly id: string;
  readonly previews: Readonly<Record<'fr' | 'en', CampaignPreviewAnswer>>;
}

/** The mail of a campaign just as it goes out, in both languages, as a mail program shows it and as plain text. */
export function CampaignPreview({ network, id, previews }: CampaignPreviewProps) {
  const { say } = useWords();
  return (
    <section className={curation.section} aria-labelledby="preview">
      <h2 id="preview">{say('campaigns.preview')}</h2>
      <p className={curation.note}>{say('campaigns.preview-note')}</p>
      <div className={styles.previews}>
        {(['fr', 'en'] as const).map((lang) => (
          <article key={lang} className={styles.preview} aria-labelledby={`preview-${lang}`}>
            <h3 id={`preview-${lang}`}>{say(`campaigns.lang.${lang}`)}</h3>
            <p lang={lang}>
              <strong>{previews[lang].subject}</strong>
            </p>
            <iframe className={styles.mail} title={say('campaigns.preview-of', { lang: say(`campaigns.lang.${lang}`) })} src={`${apiPaths.campaigns(network)}/${encodeURIComponent(id)}/preview.html?lang=${lang}`} loading="lazy" sandbox="" />
            <details>
              <summary>{say('campaigns.preview-text')}</summary>
              <pre className={styles.text} lang={lang} tabIndex={0}>
                {previews[lang].text}
              </pre>
            </details>
          </article>
        ))}
      </div>
    </section>
  );
}
