import { zonedDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { valuesOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { SmartView } from '../seed/schema.ts';

export const smartViewNoun: Noun<SmartView> = {
  className: 'SmartView',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    description: ({ description }) => description,
    type: ({ type }) => type,
    query: () => null,
    s_query: (smartView) => smartView.s_query,
    selected_fields: () => [],
    is_shared: (smartView) => smartView.is_shared,
    is_user_dependent: () => false,
    shared_with: () => [],
    sharing_settings: (smartView) => ({
      created_at: zonedDate(smartView.date_created),
      created_by_id: smartView.user_id,
      group_ids: [],
      updated_at: zonedDate(smartView.date_updated),
      updated_by_id: smartView.user_id,
      user_ids: [],
      whole_org: smartView.is_shared,
    }),
    user_id: (smartView) => smartView.user_id,
    date_created: (smartView) => zonedDate(smartView.date_created),
    date_updated: (smartView) => zonedDate(smartView.date_updated),
  },
};

/** Only a single Smart View says whether it was used (documented). */
export const singleSmartViewNoun: Noun<SmartView> = {
  ...smartViewNoun,
  fields: { ...smartViewNoun.fields, used_recently: () => true },
};

/** Lists the Smart Views of type `lead` unless the request names other types (documented). */
function listedSmartViews({ tables, query }: RequestContext): SmartView[] {
  const types = valuesOf(query.type__in ?? query.type ?? 'lead');
  return tables.saved_search.all().filter(({ type }) => types.includes(type));
}

export const smartViewRoutes: Route[] = [
  { path: '/saved_search/', GET: getList(smartViewNoun, ['type', 'type__in'], listedSmartViews) },
  { path: '/saved_search/{id}/', GET: getOne(singleSmartViewNoun, ({ tables }) => tables.saved_search) },
];
