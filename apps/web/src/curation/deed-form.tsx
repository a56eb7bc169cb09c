import { Button } from '@portulan/ui';
import { Form } from 'react-router';

interface DeedFormProps {
  /** What the page is asked to do. */
  readonly intent: string;
  readonly label: string;
  readonly kind?: 'primary' | 'plain';
  readonly size?: 'small' | 'medium';
  /** What it is done to. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The same in words, where several buttons of a page bear one label. */
  readonly about?: string;
  /** The key that presses it. */
  readonly shortcut?: string | undefined;
}

/** A button that does one thing by itself. */
export function DeedForm({ intent, label, kind = 'plain', size = 'medium', fields = {}, about, shortcut }: DeedFormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" kind={kind} size={size} data-key={shortcut} aria-label={about === undefined ? undefined : `${label} (${about})`}>
        {label}
      </Button>
    </Form>
  );
}
