import type { ActivitySearchFilter, ActivitySearchType, RelatedActivitiesFilter } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { relatedMany, type SearchRule, type SearchTable } from './search.ts';
import { choice, moment } from './search-fields.ts';
import { regularField, related } from './terms.ts';

/** Those that somebody begins: their field `direction` was seen, of calls in these words too. */
const DIRECTED: readonly ActivitySearchType[] = ['CALL', 'EMAIL', 'SMS'];

const objectOf = (type: ActivitySearchType): string => `activity.${type.toLowerCase()}`;

/** The fields of activities of one type that Close's search knows. */
function tableOf(type: ActivitySearchType): SearchTable<ActivitySearchFilter> {
  const always = (name: string) => regularField(objectOf(type), name, { isAlwaysSet: true });
  return {
    // Which objects are looked at.
    type: { conditions: () => [] },
    direction: {
      conditions: (input) => {
        if (!DIRECTED.includes(type)) throw badInput(`Only of ${DIRECTED.join(', ')} it is told who began them.`);
        return choice(always('direction'), (value: string) => value.toLowerCase()).conditions(input);
      },
    },
    dateCreated: moment(always('date_created')),
  };
}

/** What happened with a lead; each type of activity is a type of object to search. */
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
