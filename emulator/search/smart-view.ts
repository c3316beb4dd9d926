import { fieldErrors } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';
import { compileQuery } from './compile-query.ts';

/** The ids of the leads that a Smart View finds. It reads the search index, so it lags writes as search does. */
export function leadIdsOfSmartView(id: string, context: RequestContext): ReadonlySet<string> {
  const tables = context.store.searchIndex(context.now);
  if (tables.saved_search.get(id) === undefined) throw fieldErrors({ lead_saved_search: 'Object does not exist.' });
  const matches = compileQuery({ type: 'saved_search', saved_search_id: id }, { ...context, tables });
  const leads = tables.lead.all().filter((row) => matches({ type: 'lead', row }));
  return new Set(leads.map((row) => row.id));
}
