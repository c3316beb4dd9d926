/** The parameters that several reports share. */
import { endOfDay, isDay, parseInstant, startOfDay } from '../dates.ts';
import { fieldErrors, notFound } from '../errors.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import type { Period } from '../status-histories.ts';

/** The value of a parameter. undefined if it is absent or empty, which strict mode rejects. */
export function textParam({ query, strict }: RequestContext, name: string): string | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const text = firstValueOf(value);
  if (text !== '') return text;
  if (strict) throw fieldErrors({ [name]: 'An empty filter filters nothing.' });
  return undefined;
}

/** The instant in a parameter. A plain day means its start, or its end with `endOfDay`. */
function instantParam(context: RequestContext, name: string, edgeOfDay: typeof startOfDay): number | undefined {
  const text = textParam(context, name);
  if (text === undefined) return undefined;
  const at = isDay(text) ? edgeOfDay(text, context.tz) : parseInstant(text);
  if (at === undefined) throw fieldErrors({ [name]: 'Not a valid date or date-time.' });
  return at;
}

/** The period of a report, with both days included (inferred). Null for a report about all time. */
export function periodOf(context: RequestContext): Period | null {
  const [from, to] = [instantParam(context, 'date_start', startOfDay), instantParam(context, 'date_end', endOfDay)];
  if (from === undefined && to === undefined) return null;
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? context.now + 1 };
}

/** Throws 404 if the path contains the id of another organization. */
export function requireOwnOrganization(context: RequestContext): void {
  if (context.ids[0] !== context.store.organization.id) throw notFound('Organization');
}
