/**
 * What each list requests, decided once from its arguments. The limits check, the cost estimate, the projection and the
 * resolver read the same plan. docs/decisions/031
 */
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { once } from '../../engine/memo.ts';
import type { Info } from '../../engine/operation.ts';
import { argumentsOf } from '../../engine/selection.ts';
import { funnelOwners } from '../filters/funnel.ts';
import { planActivities, planContactActivities, planLeadActivities } from './activity.ts';
import { planContactSearch, planContacts, planLeadContacts } from './contact.ts';
import { planDialers } from './dialer.ts';
import { planEvents } from './event.ts';
import { planLeadJob, planOpportunityExport } from './job.ts';
import { planLeadSearch, planLeads } from './lead.ts';
import {
  planContactOpportunities,
  planGroupedOpportunities,
  planLeadOpportunities,
  planOpportunities,
  planOpportunityGroups,
  planStatuses,
  planStatusOpportunities,
  planUserOpportunities,
} from './opportunity.ts';
import type { ListPlan } from './plan.ts';
import { REPORT_PLANS } from './report.ts';
import { directed } from './reversed.ts';
import { planActivitySearch, planMergedSearch } from './search.ts';
import { planSubscriptions } from './sequence-subscription.ts';
import { planSmartView } from './smart-view.ts';
import {
  planLeadHistory,
  planLeadStatusChanges,
  planOpportunityHistory,
  planOpportunityStatusChanges,
} from './status-change.ts';
import { planContactTasks, planLeadTasks, planTaskBulkUpdate, planTasks } from './task.ts';

/** By schema coordinate: every paged list. Each function throws `BAD_USER_INPUT`. */
const LISTS = {
  'Query.leads': planLeads,
  'LeadStatus.leads': planLeadSearch,
  'SmartView.leads': planLeadSearch,
  'User.leads': planLeadSearch,
  'Query.contacts': planContacts,
  'Lead.contacts': planLeadContacts,
  'SmartView.contacts': planContactSearch,
  'Query.opportunities': planOpportunities,
  'Lead.opportunities': planLeadOpportunities,
  'Contact.opportunities': planContactOpportunities,
  'OpportunityStatus.opportunities': planStatusOpportunities,
  'Pipeline.opportunities': planOpportunities,
  'Query.events': planEvents,
  'Query.dialers': planDialers,
  'User.opportunities': planUserOpportunities,
  'Query.search': planMergedSearch,
  'Query.searchActivities': planActivitySearch,
  'Query.tasks': planTasks,
  'Lead.tasks': planLeadTasks,
  'Contact.tasks': planContactTasks,
  'User.tasks': planTasks,
  'Query.activities': planActivities,
  'Lead.activities': planLeadActivities,
  'Contact.activities': planContactActivities,
  'Query.leadStatusChanges': planLeadStatusChanges,
  'Lead.statusChanges': planLeadHistory,
  'Query.opportunityStatusChanges': planOpportunityStatusChanges,
  'Opportunity.statusChanges': planOpportunityHistory,
  'Sequence.subscriptions': planSubscriptions,
  'Contact.sequenceSubscriptions': planSubscriptions,
  'Lead.sequenceSubscriptions': planSubscriptions,
} satisfies Readonly<Record<string, (args: never) => ListPlan>>;

/** All other fields with a filter or a report's input. Each function throws `BAD_USER_INPUT`. */
const OTHERS = {
  'Query.opportunityGroups': planOpportunityGroups,
  'OpportunityGroup.opportunities': planGroupedOpportunities,
  'Pipeline.statuses': planStatuses,
  'Pipeline.funnel': funnelOwners,
  'Mutation.taskBulkUpdate': planTaskBulkUpdate,
  'Mutation.leadBulkDelete': planLeadJob,
  'Mutation.leadBulkEdit': planLeadJob,
  'Mutation.leadBulkEmail': planLeadJob,
  'Mutation.leadBulkSequenceSubscribe': planLeadJob,
  'Mutation.leadExport': planLeadJob,
  'Mutation.opportunityExport': planOpportunityExport,
  'Mutation.smartViewCreate': planSmartView,
  'Mutation.smartViewUpdate': planSmartView,
  ...REPORT_PLANS,
} satisfies Readonly<Record<string, (args: never) => unknown>>;

const PLANS = { ...LISTS, ...OTHERS };

export type ListField = keyof typeof LISTS;
export const LIST_FIELDS = Object.keys(LISTS) as readonly ListField[];
type PlannedField = keyof typeof PLANS;
type PlanOf<F extends PlannedField> = ReturnType<(typeof PLANS)[F]>;

export const isList = (coordinate: string): coordinate is ListField => Object.hasOwn(LISTS, coordinate);
export const isPlanned = (coordinate: string): coordinate is PlannedField => Object.hasOwn(PLANS, coordinate);

const planOnce = once<unknown>('own arguments');

/** The plan of a field. Computed once, for the limits check, the cost estimate, the projection and the resolver. */
export function planOf<F extends PlannedField>(field: F, nodes: readonly FieldNode[], info: Info): PlanOf<F> {
  return planOnce(nodes, info, field, () => planField(field, nodes, info)) as PlanOf<F>;
}

function planField(field: PlannedField, nodes: readonly FieldNode[], info: Info): unknown {
  const [type = '', name = ''] = field.split('.');
  const args = argumentsOf(type, { key: name, name, nodes }, info);
  return isList(field) ? directed(LISTS[field](args as never), args) : PLANS[field](args as never);
}

/** The plan of the field that is being resolved. */
export const plan = <F extends PlannedField>(field: F, info: GraphQLResolveInfo): PlanOf<F> =>
  planOf(field, info.fieldNodes, info);
