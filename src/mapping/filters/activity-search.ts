import type {
  ActivityDirection,
  ActivitySearchFilter,
  ActivitySearchType,
  FoundActivityFilter,
  RelatedActivitiesFilter,
} from '../../generated/graphql.ts';
import type { ActivityObjectType } from '../../loaders/lists/search-order.ts';
import { badInput } from '../errors.ts';
import {
  anyTextCondition,
  relatedMany,
  type SearchCondition,
  type SearchRule,
  type SearchTable,
  searchConditions,
} from './search.ts';
import { choiceCondition, idCondition, instantCondition } from './search-fields.ts';
import { regularField, related } from './search-terms.ts';

/** The types that were seen to have a `direction` in Close's search. */
const DIRECTED: readonly ActivitySearchType[] = ['CALL', 'EMAIL', 'SMS'];

/** In search, calls have the directions of emails too. */
const SPELLED: Readonly<Record<ActivityDirection, string>> = { INBOUND: 'incoming', OUTBOUND: 'outgoing' };

export const objectOf = (type: ActivitySearchType): ActivityObjectType =>
  `activity.${type.toLowerCase() as Lowercase<ActivitySearchType>}`;

/** The searchable fields of activities of one type. */
function tableOf(type: ActivitySearchType): SearchTable<ActivitySearchFilter & FoundActivityFilter> {
  const always = (name: string) => regularField(objectOf(type), name, { isAlwaysSet: true });
  return {
    // The type selects the table.
    type: { conditions: () => [] },
    leadId: idCondition(always('lead_id'), { lead_: 'lead' }),
    direction: {
      conditions: (input) => {
        if (!DIRECTED.includes(type)) {
          throw badInput(
            `direction is not supported for type ${type}. Types with a direction: ${DIRECTED.join(', ')}.`,
          );
        }
        return choiceCondition(always('direction'), (value: ActivityDirection) => SPELLED[value]).conditions(input);
      },
    },
    dateCreated: instantCondition(always('date_created')),
  };
}

/** Filters on a lead's activities. In Close's search each type of activity is a type of object. */
export const relatedActivities: SearchRule<RelatedActivitiesFilter> = {
  conditions: (input) =>
    (['some', 'none'] as const).flatMap((which) => {
      const filter = input[which];
      if (filter === null || filter === undefined) return [];
      return relatedMany(related('lead', objectOf(filter.type)), () => tableOf(filter.type)).conditions({
        [which]: filter,
      });
    }),
};

const TYPES: readonly ActivitySearchType[] = ['NOTE', 'CALL', 'EMAIL', 'SMS', 'MEETING'];

/** The types that a search with this filter can find. */
export const searchedTypes = (filter: FoundActivityFilter | null | undefined): readonly ActivitySearchType[] =>
  filter?.direction ? DIRECTED : TYPES;

/** The conditions on activities of one type that contain these words. Null if none can match. */
export function foundActivities(
  type: ActivitySearchType,
  query: string,
  filter: FoundActivityFilter | null | undefined,
): readonly SearchCondition[] | null {
  const conditions = searchConditions<FoundActivityFilter>(tableOf(type), filter);
  return conditions && [...anyTextCondition.conditions(query), ...conditions];
}
