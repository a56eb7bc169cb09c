import { useWords } from '../shell/words.js';
import { Crumbs } from './crumbs.js';

interface BreadcrumbsProps {
  readonly room: 'actors' | 'projects' | 'cooperations';
  readonly label: string;
}

const PATHS = { actors: '/acteurs', projects: '/projets', cooperations: '/cooperations' } as const;

/** The way down to an entry. */
export function Breadcrumbs({ room, label }: BreadcrumbsProps) {
  const { say } = useWords();
  return <Crumbs links={[{ to: PATHS[room], label: say(`${room}.all`) }]} label={label} />;
}
