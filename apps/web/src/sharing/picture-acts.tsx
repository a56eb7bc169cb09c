import { Button } from '@portulan/ui';
import { useState, useSyncExternalStore } from 'react';
import { useWords } from '../shell/words.js';
import styles from './sharing.module.css';

/** What a living map gives to those who take it away. */
export interface MapTaken {
  /** The map with its title, legend and notes, as a PNG; null when it is not drawn. */
  readonly takePicture: () => Promise<Blob | null>;
}

const KEPT_MILLISECONDS = 60_000;

const never = () => () => undefined;

/** The picture of the map, and the way to paper. Both need scripts, and are not there without them. */
export function PictureActs({ takePicture }: MapTaken) {
  const { say } = useWords();
  const isScripted = useSyncExternalStore(never, () => true, () => false);
  const [hasFailed, setFailed] = useState(false);
  if (!isScripted) return null;
  const save = () => {
    takePicture().then(
      (picture) => {
        setFailed(picture === null);
        if (picture !== null) saveFile(picture, `portulan-carte-${new Date().toISOString().slice(0, 10)}.png`);
      },
      () => setFailed(true),
    );
  };
  return (
    <>
      <div className={styles.acts}>
        <Button size="small" onClick={save}>
          {say('sharing.picture')}
        </Button>
        <Button size="small" onClick={() => window.print()}>
          {say('sharing.print')}
        </Button>
      </div>
      <p role="status" className={styles.told}>
        {hasFailed ? say('sharing.no-picture') : null}
      </p>
    </>
  );
}

function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes it in its own time; kept, it would stay in memory as long as the page.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}
