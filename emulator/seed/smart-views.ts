import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import type { CustomField, SmartView } from './schema.ts';

export function buildSmartViews(
  qualified: string,
  fields: readonly CustomField[],
  me: string,
  namespace: string,
): SmartView[] {
  const leadField = (field_name: string) => ({ type: 'regular_field', object_type: 'lead', field_name });
  const isChosen = (n: number, value: string) => ({
    type: 'field_condition',
    field: { type: 'custom_field', custom_field_id: fields[n]?.id ?? '' },
    condition: { type: 'term', values: [value] },
  });
  const search = (n: number, name: string, conditions: SmartView['s_query']['query'][], type = 'lead'): SmartView => ({
    id: idOf('save', n, namespace),
    name,
    description: n === 1 ? 'Our largest industry' : null,
    type,
    is_shared: n !== 2,
    user_id: me,
    s_query: {
      query: { type: 'and', queries: [{ type: 'object_type', object_type: type }, ...conditions] },
      results_limit: null,
      sort: [],
    },
    date_created: CATALOGUE_CREATED,
    date_updated: CATALOGUE_UPDATED,
  });
  const status = { type: 'reference', reference_type: 'status.lead', object_ids: [qualified] };
  return [
    search(0, 'Qualified leads', [{ type: 'field_condition', field: leadField('status_id'), condition: status }]),
    search(1, 'Manufacturing', [isChosen(0, 'Manufacturing')]),
    search(2, 'Leads without contacts', [
      {
        type: 'has_related',
        this_object_type: 'lead',
        related_object_type: 'contact',
        related_query: { type: 'match_all' },
        negate: true,
      },
    ]),
    search(3, 'Decision makers', [isChosen(6, 'Decision maker')], 'contact'),
  ];
}
