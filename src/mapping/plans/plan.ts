/** How a list is read. docs/decisions/031 */
import type { Query } from '../../close/wire/query.ts';
import type { Direction } from '../../loaders/lists/position.ts';
import type { SearchNode, SearchOrder } from '../../loaders/lists/search-order.ts';
import type { ActivitySearch } from '../../loaders/nouns/activity-search.ts';
import type { ActivityType, NodeType, Noun, SearchNoun } from '../../rows/index.ts';
import { narrow } from '../filters/conditions.ts';
import { intersected, type ParameterCondition } from '../filters/parameters.ts';
import { nodesOf, type SearchCondition } from '../filters/search.ts';
import type { RowOrder } from '../row-order.ts';

/** The filter matches nothing. No request. */
export interface NothingPlan {
  readonly kind: 'nothing';
  readonly noun: Noun | NodeType;
}

export const nothing = (noun: NothingPlan['noun']): NothingPlan => ({ kind: 'nothing', noun });

/** The parent's row contains the list. It is filtered, sorted and paged in memory. */
export interface EmbeddedPlan {
  readonly kind: 'embedded';
  readonly noun: 'Contact' | 'Opportunity' | 'Task';
  readonly conditions: readonly ParameterCondition[];
  /** By the columns of its rows. Empty for the order in which Close embeds them. */
  readonly order: RowOrder;
  /** Whether the row of the parent's lead contains the list, instead of the parent's. */
  readonly isInLead?: true;
}

/** A list that may be read in the reversed order, from its end. docs/decisions/047 */
interface Reversible {
  readonly isReversed?: boolean;
}

/** A list that Close filters by query parameters. */
export interface ParameterList {
  readonly noun: Noun | NodeType;
  readonly conditions: readonly ParameterCondition[];
  /** `_order_by`. Empty for Close's default order. */
  readonly orderBy: Query;
  /** The reversed order. Null if Close does not sort the list by it. */
  readonly reverseBy: Query | null;
  /** Path segment below the noun's path, for a list of only some of its rows. */
  readonly part: string | null;
  /** Whether Close returns a total. */
  readonly isCounted: boolean;
  /** Conditions that the gateway evaluates on the rows it has read. docs/decisions/035 */
  readonly rowConditions?: readonly ParameterCondition[];
}

/** Paged by `_skip`, which Close limits. */
export interface OffsetPlan extends ParameterList, Reversible {
  readonly kind: 'offset';
}

/** Sorted by `date_created` and paged by it, without a maximum depth. */
export interface KeysetPlan extends ParameterList, Reversible {
  readonly kind: 'keyset';
  readonly direction: Direction;
  /** The type of all activities in the list. Only the columns of this type are read. */
  readonly type?: ActivityType;
}

/** The first page of a lead's activities, read together with those of other leads. */
export interface TimelinePlan extends ParameterList {
  readonly kind: 'timeline';
  readonly direction: 'desc';
}

/** Close's list of one type of activity, below `/activity/`. */
export interface TypedList {
  readonly type: ActivityType;
  readonly path: string;
}

/** Activities of several types without a single lead: the list of each type, merged by `date_created`. docs/decisions/044 */
export interface FeedPlan extends Omit<KeysetPlan, 'kind' | 'part' | 'rowConditions'> {
  readonly kind: 'feed';
  readonly direction: 'desc';
  readonly lists: readonly TypedList[];
}

/** The first page of a status's opportunities, read together with those of its pipeline's other open statuses. */
export interface ColumnPlan {
  readonly kind: 'column';
  readonly noun: 'Opportunity';
  /** How the page is read alone. */
  readonly list: OffsetPlan | KeysetPlan;
}

/** The newest contacts: the first page from the list, later ones from Close's search. */
export interface NewestPlan {
  readonly kind: 'newest';
  readonly noun: 'Contact';
}

/** Close's search. */
export interface SearchPlan extends Reversible {
  readonly kind: 'search';
  readonly noun: SearchNoun;
  readonly conditions: readonly SearchCondition[];
  /** The conditions in Close's query language. */
  readonly nodes: readonly SearchNode[];
  readonly order: SearchOrder;
}

/** One search per noun, of which the best rows are kept. docs/decisions/044 */
export interface MergedPlan {
  readonly kind: 'merged';
  /** The number of rows to keep. */
  readonly first: number;
  readonly searches: readonly SearchPlan[];
}

/** One search per type of activity, whose newest rows are merged. docs/decisions/048 */
export interface FoundPlan {
  readonly kind: 'found';
  readonly noun: 'Activity';
  /** The number of rows to keep. */
  readonly first: number;
  readonly searches: readonly ActivitySearch[];
}

/** The whole history of a lead or an opportunity, filtered and paged in memory. */
export interface HistoryPlan {
  readonly kind: 'history';
  readonly noun: 'LeadStatusChange' | 'OpportunityStatusChange';
  readonly conditions: readonly ParameterCondition[];
}

/** The event log, paged by `date_updated`. */
export interface EventsPlan {
  readonly kind: 'events';
  readonly noun: 'Event';
  readonly conditions: readonly ParameterCondition[];
}

export type ListPlan =
  | NothingPlan
  | EmbeddedPlan
  | OffsetPlan
  | KeysetPlan
  | TimelinePlan
  | FeedPlan
  | ColumnPlan
  | NewestPlan
  | SearchPlan
  | MergedPlan
  | FoundPlan
  | HistoryPlan
  | EventsPlan;

/** Adds the parent's own condition, such as the lead's id. Throws `BAD_USER_INPUT` if only Close could intersect the two. */
export function within<Plan extends Pick<ParameterList, 'noun' | 'conditions'>>(
  plan: Plan | NothingPlan,
  parent: readonly ParameterCondition[],
): Plan | NothingPlan {
  if (parent.length === 0 || !('conditions' in plan)) return plan;
  const conditions = intersected([...parent, ...plan.conditions]);
  return conditions === null ? nothing(plan.noun) : { ...plan, conditions };
}

/** Adds the parent's own condition to a search. */
export function searchWithin(
  plan: SearchPlan | NothingPlan,
  parent: readonly SearchCondition[],
): SearchPlan | NothingPlan {
  if (parent.length === 0 || plan.kind === 'nothing') return plan;
  const conditions = narrow([...parent, ...plan.conditions]);
  return conditions === null ? nothing(plan.noun) : { ...plan, conditions, nodes: nodesOf(conditions) };
}
