import { useRef, useState, type ComponentProps, type ReactNode } from 'react';

interface QuietDetailsProps extends Omit<ComponentProps<'details'>, 'children' | 'onToggle'> {
  /** Whether it is so; else it is a disclosure like any other. */
  readonly isQuiet?: boolean;
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/**
 * A disclosure that draws nothing again while it is closed: hundreds of values that nobody sees would be compared at each
 * answer. What it holds is there from the start, for readers without scripts, and is brought up to date when it opens.
 */
export function QuietDetails({ isQuiet = true, summary, open, children, ...rest }: QuietDetailsProps) {
  const [isOpen, setOpen] = useState(open === true);
  const shown = useRef(children);
  if (isOpen || !isQuiet) shown.current = children;
  return (
    <details {...rest} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {summary}
      {shown.current}
    </details>
  );
}
