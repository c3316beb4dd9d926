/** Playbooks. Documented, except for the place of archived ones in the list. */
import { isDay, parseInstant, zonedDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { booleanOf, firstValueOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Playbook } from '../seed/schema.ts';

export const playbookNoun: Noun<Playbook> = {
  className: 'Playbook',
  fields: {
    archived_at: (row) => (row.archived_at === null ? null : zonedDate(row.archived_at)),
    archived_by_id: (row) => row.archived_by_id,
    created_at: (row) => zonedDate(row.created_at),
    created_by_id: (row) => row.created_by_id,
    custom_field_ids: (row) => row.custom_field_ids,
    description: ({ description }) => description,
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization_id: organizationId,
    outcome_ids: (row) => row.outcome_ids,
    position: ({ position }) => position,
    summary_guidance: (row) => row.summary_guidance,
    updated_at: (row) => zonedDate(row.updated_at),
    updated_by_id: (row) => row.updated_by_id,
  },
};

/** The value of a parameter. Undefined if it is absent. */
function paramOf<T>({ query }: RequestContext, name: string, parse: (text: string) => T | undefined): T | undefined {
  const param = query[name];
  if (param === undefined) return undefined;
  const value = parse(firstValueOf(param));
  if (value === undefined) throw fieldErrors({ [name]: 'Not a valid value.' });
  return value;
}

/** Sorted by position; archived ones, which have none, come last (INVENTED). */
function listed(context: RequestContext): readonly Playbook[] {
  const { tables, query } = context;
  const isArchived = query.is_archived === undefined ? undefined : booleanOf(query.is_archived, 'is_archived');
  const above = paramOf(context, 'position__gt', (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined));
  const before = paramOf(context, 'created_at__lt', (text) => (isDay(text) ? Date.parse(text) : parseInstant(text)));
  return tables.playbook
    .all()
    .filter((row) => isArchived === undefined || (row.archived_at !== null) === isArchived)
    .filter(({ position }) => above === undefined || (position !== null && position > above))
    .filter((row) => before === undefined || Date.parse(row.created_at) < before)
    .toSorted((a, b) => (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER));
}

export const playbookRoutes: Route[] = [
  {
    path: '/playbook/',
    GET: getList(playbookNoun, ['is_archived', 'position__gt', 'created_at__lt'], listed),
  },
  { path: '/playbook/{id}/', GET: getOne(playbookNoun, ({ tables }) => tables.playbook) },
];
