import type {
  ActivityDirection,
  ActivitySearchFilter,
  ActivitySearchType,
  RelatedActivitiesFilter,
} from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { relatedMany, type SearchRule, type SearchTable } from './search.ts';
import { choiceCondition, instantCondition } from './search-fields.ts';
import { regularField, related } from './search-terms.ts';

/** The types that were seen to have a `direction` in Close's search. */
const DIRECTED: readonly ActivitySearchType[] = ['CALL', 'EMAIL', 'SMS'];

/** In search, calls have the directions of emails too. */
const SPELLED: Readonly<Record<ActivityDirection, string>> = { INBOUND: 'incoming', OUTBOUND: 'outgoing' };

const objectOf = (type: ActivitySearchType): string => `activity.${type.toLowerCase()}`;

/** The searchable fields of activities of one type. */
function tableOf(type: ActivitySearchType): SearchTable<ActivitySearchFilter> {
  const always = (name: string) => regularField(objectOf(type), name, { isAlwaysSet: true });
  return {
    // The type selects the table.
    type: { conditions: () => [] },
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
