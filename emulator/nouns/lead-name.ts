import type { ReadContext } from '../request-context.ts';

/** The name of a lead in rows of other objects. */
export function leadNameOf(id: string, { tables, switches }: ReadContext): string | null {
  const lead = tables.lead.get(id);
  if (lead === undefined) return null;
  return lead.name || (switches.leadNameOfUnnamed === 'name' ? '' : 'Untitled');
}
