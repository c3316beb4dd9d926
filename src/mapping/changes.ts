/** Which events a subscription wants: the types of its objects, and its filter as columns of their rows. */
import { columnTest, matchOf } from '../domain/change-match.ts';
import { changeAction } from '../domain/events.ts';
import type {
  ActivityType,
  ChangeAction,
  SubscriptionActivityChangedArgs,
  SubscriptionContactChangedArgs,
  SubscriptionEventReceivedArgs,
  SubscriptionJobChangedArgs,
  SubscriptionLeadChangedArgs,
  SubscriptionOpportunityChangedArgs,
  SubscriptionTaskChangedArgs,
} from '../generated/graphql.ts';
import type { Interest } from '../loaders/context.ts';
import { JOBS } from '../loaders/nouns/job.ts';
import { assertId } from './ids.ts';

const JOB_PREFIXES = Object.values(JOBS).flatMap(({ idPrefixes }) => idPrefixes);

type Ids = readonly string[] | string | null | undefined;

const FAMILY = /\..*/;

/** `activity.note` belongs to the family `activity`. */
const familyOf = (objectType: string): string => objectType.replace(FAMILY, '');

/** Throws `BAD_USER_INPUT` for an id with another prefix. Undefined if the filter is absent. */
function idsOf(ids: Ids, prefix: string): ReadonlySet<string> | undefined {
  if (ids === null || ids === undefined) return undefined;
  const list = typeof ids === 'string' ? [ids] : ids;
  for (const id of list) assertId(id, [prefix]);
  return new Set(list);
}

interface Wanted {
  readonly family: string;
  readonly ids?: ReadonlySet<string> | undefined;
  /** All of them if absent. */
  readonly objectTypes?: ReadonlySet<string> | undefined;
  /** The values of columns. A column without values is not tested. */
  readonly columns: Readonly<Record<string, ReadonlySet<string> | undefined>>;
}

function interestIn({ family, ids, objectTypes, columns }: Wanted): Interest {
  const tested = Object.entries(columns).flatMap(([column, values]) =>
    values === undefined ? [] : [[column, values] as const],
  );
  const test = columnTest(Object.fromEntries(tested));
  return (event, later) => {
    if (familyOf(event.object_type) !== family || objectTypes?.has(event.object_type) === false) return null;
    return ids?.has(event.object_id) === false ? null : matchOf(event, test, later);
  };
}

/** `EMAIL_THREAD` is `activity.email_thread` in Close's events. */
const activityObjectType = (type: ActivityType): string => `activity.${type.toLowerCase()}`;

export const leadChanges = ({ ids, statusIds }: SubscriptionLeadChangedArgs): Interest =>
  interestIn({ family: 'lead', ids: idsOf(ids, 'lead_'), columns: { status_id: idsOf(statusIds, 'stat_') } });

export const contactChanges = ({ ids, leadId }: SubscriptionContactChangedArgs): Interest =>
  interestIn({ family: 'contact', ids: idsOf(ids, 'cont_'), columns: { lead_id: idsOf(leadId, 'lead_') } });

export const opportunityChanges = (args: SubscriptionOpportunityChangedArgs): Interest =>
  interestIn({
    family: 'opportunity',
    ids: idsOf(args.ids, 'oppo_'),
    columns: {
      lead_id: idsOf(args.leadId, 'lead_'),
      pipeline_id: idsOf(args.pipelineId, 'pipe_'),
      status_id: idsOf(args.statusIds, 'stat_'),
      user_id: idsOf(args.userIds, 'user_'),
    },
  });

export const taskChanges = ({ ids, leadId, assignedToIds }: SubscriptionTaskChangedArgs): Interest =>
  interestIn({
    family: 'task',
    ids: idsOf(ids, 'task_'),
    columns: { lead_id: idsOf(leadId, 'lead_'), assigned_to: idsOf(assignedToIds, 'user_') },
  });

export const activityChanges = ({ leadId, types }: SubscriptionActivityChangedArgs): Interest =>
  interestIn({
    family: 'activity',
    objectTypes: types === null || types === undefined ? undefined : new Set(types.map(activityObjectType)),
    columns: { lead_id: idsOf(leadId, 'lead_') },
  });

/** Bulk actions and exports. Throws `BAD_USER_INPUT` for any other id. */
export function jobChanges({ ids }: SubscriptionJobChangedArgs): Interest {
  for (const id of ids ?? []) assertId(id, JOB_PREFIXES);
  const wanted = { ids: ids ? new Set(ids) : undefined, columns: {} };
  const families = ['bulk_action', 'export'].map((family) => interestIn({ ...wanted, family }));
  return (event, later) => families.map((interest) => interest(event, later)).find((match) => match !== null) ?? null;
}

export function events({ objectTypes, actions }: SubscriptionEventReceivedArgs): Interest {
  const types = objectTypes === null || objectTypes === undefined ? null : new Set(objectTypes);
  const wanted = actions === null || actions === undefined ? null : new Set<ChangeAction>(actions);
  const all = columnTest({});
  return (event, later) => {
    if (types?.has(event.object_type) === false || wanted?.has(changeAction(event)) === false) return null;
    return matchOf(event, all, later);
  };
}
