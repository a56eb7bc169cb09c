/**
 * Tables of which everything may be shown, with those that lead the shadows and those of search, which hold nothing else.
 * Every other table is private, one that is added tomorrow too: a test gives each of its columns a canary, what is held on
 * someone is looked for in it, and erased from it.
 */
const PUBLIC_TABLES: ReadonlySet<string> = new Set([
  ...['entry', 'entry_redirect', 'entry_source', 'entry_theme', 'entry_sdg', 'entry_sdg_target', 'source', 'place', 'short_link', 'web_link', 'web_link_round', 'night_round'],
  ...['actor', 'actor_name', 'actor_identifier', 'cooperation', 'cooperation_side', 'project', 'participation', 'funding', 'project_place'],
  ...['country', 'territory', 'former_commune', 'theme', 'theme_sector', 'sdg', 'sdg_target', 'network', 'network_perimeter', 'network_front'],
  ...['migration', 'outbox', 'outbox_cursor', 'reference_list', 'kept_atlas'],
  // Contents of entries; who wrote them, and why, is told to those who edit.
  'revision',
]);

export const isPublicTable = (table: string): boolean => PUBLIC_TABLES.has(table) || table.startsWith('search_');
