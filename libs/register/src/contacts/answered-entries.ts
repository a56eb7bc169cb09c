/**
 * SQL of the entries whose contacts an entry answers for: itself, and those merged into it. A merge moves no contact, so
 * that undoing it needs to move none back.
 *
 * @param entry SQL of the id of the entry
 */
export const answeredEntries = (entry: string): string => `
  SELECT ${entry} UNION ALL
  SELECT m.absorbed_id FROM entry_merge m WHERE m.undone_at IS NULL AND m.absorbed_id IN (
    SELECT r.old::uuid FROM entry_redirect r WHERE r.entry_id = ${entry} AND r.old ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$')`;

/** SQL of the contacts that an entry shows: what each person consented to, and nothing else of them. */
export const shownContacts = (entry: string): string => `
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', c.name,
      'role', CASE WHEN 'role' = ANY (k.scope) THEN c.role END,
      'email', CASE WHEN 'email' = ANY (k.scope) THEN c.email END,
      'phone', CASE WHEN 'phone' = ANY (k.scope) THEN c.phone END) ORDER BY c.name, c.id), '[]')
  FROM contact c JOIN contact_consent k ON k.contact_id = c.id AND k.withdrawn_at IS NULL AND 'name' = ANY (k.scope)
  WHERE c.entry_id IN (${answeredEntries(entry)})`;
