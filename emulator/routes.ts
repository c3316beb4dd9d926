import { DOCUMENTED } from './documented-routes.ts';
import { methodNotAllowed, notEmulated, postToObject, routeNotFound } from './errors.ts';
import { jobRoutes } from './jobs/routes.ts';
import { activityRoutes } from './nouns/activity.ts';
import { apiKeyRoutes } from './nouns/api-key.ts';
import { blockedPhoneNumberRoutes } from './nouns/blocked-phone-number.ts';
import { commentRoutes } from './nouns/comment.ts';
import { connectedAccountRoutes } from './nouns/connected-account.ts';
import { contactRoutes } from './nouns/contact.ts';
import { customActivityTypeRoutes } from './nouns/custom-activity-type.ts';
import { customFieldRoutes } from './nouns/custom-field.ts';
import { customObjectRoutes } from './nouns/custom-object.ts';
import { dialerRoutes } from './nouns/dialer.ts';
import { emailTemplateRoutes } from './nouns/email-template.ts';
import { eventRoutes } from './nouns/event.ts';
import { formRoutes } from './nouns/form.ts';
import { groupRoutes } from './nouns/group.ts';
import { integrationLinkRoutes } from './nouns/integration-link.ts';
import { leadRoutes } from './nouns/lead.ts';
import { opportunityRoutes } from './nouns/opportunity.ts';
import { organizationRoutes } from './nouns/organization.ts';
import { outcomeRoutes } from './nouns/outcome.ts';
import { phoneNumberRoutes } from './nouns/phone-number.ts';
import { pipelineRoutes } from './nouns/pipeline.ts';
import { playbookRoutes } from './nouns/playbook.ts';
import { roleRoutes } from './nouns/role.ts';
import { sequenceRoutes } from './nouns/sequence.ts';
import { smartViewRoutes } from './nouns/smart-view.ts';
import { smsTemplateRoutes } from './nouns/sms-template.ts';
import { taskRoutes } from './nouns/task.ts';
import { userRoutes } from './nouns/user.ts';
import { webhookRoutes } from './nouns/webhook.ts';
import { reportRoutes } from './reports/routes.ts';
import type { Endpoint, Route } from './request-context.ts';
import { searchRoutes } from './search/search.ts';
import { activityWrites } from './writes/activity.ts';
import { blockedPhoneNumberWrites } from './writes/blocked-phone-number.ts';
import { commentWrites } from './writes/comment.ts';
import { contactWrites } from './writes/contact.ts';
import { customActivityWrites } from './writes/custom-activity.ts';
import { customFieldWrites } from './writes/custom-field.ts';
import { customFieldAssociationRoutes } from './writes/custom-field-association.ts';
import { customObjectWrites } from './writes/custom-object.ts';
import { customTypeWrites } from './writes/custom-type-definition.ts';
import { fieldEnrichmentRoutes } from './writes/field-enrichment.ts';
import { fileRoutes } from './writes/file.ts';
import { groupWrites } from './writes/group.ts';
import { importedStatusChangeRoutes } from './writes/imported-status-change.ts';
import { integrationLinkWrites } from './writes/integration-link.ts';
import { leadWrites } from './writes/lead.ts';
import { leadStatusWrites } from './writes/lead-status.ts';
import { meetingWrites } from './writes/meeting.ts';
import { membershipWrites } from './writes/membership.ts';
import { mergeRoutes } from './writes/merge.ts';
import { opportunityWrites } from './writes/opportunity.ts';
import { opportunityStatusWrites } from './writes/opportunity-status.ts';
import { organizationWrites } from './writes/organization.ts';
import { outcomeWrites } from './writes/outcome.ts';
import { phoneNumberWrites } from './writes/phone-number.ts';
import { pipelineWrites } from './writes/pipeline.ts';
import { playbookWrites } from './writes/playbook.ts';
import { roleWrites } from './writes/role.ts';
import { schedulingLinkRoutes } from './writes/scheduling-link.ts';
import { sendAsRoutes } from './writes/send-as.ts';
import { sequenceWrites } from './writes/sequence.ts';
import { sequenceSubscriptionWrites } from './writes/sequence-subscription.ts';
import { smartViewWrites } from './writes/smart-view.ts';
import { taskWrites } from './writes/task.ts';
import { emailTemplateWrites, smsTemplateWrites } from './writes/template.ts';
import { unsubscribedEmailRoutes } from './writes/unsubscribed-email.ts';
import { webhookWrites } from './writes/webhook.ts';

/** All endpoints of the emulator, relative to `/api/v1`. */
export const ROUTES: readonly Route[] = [
  ...leadRoutes,
  ...contactRoutes,
  ...opportunityRoutes,
  ...taskRoutes,
  ...pipelineRoutes,
  ...userRoutes,
  ...organizationRoutes,
  ...apiKeyRoutes,
  ...formRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...customActivityTypeRoutes,
  ...customFieldRoutes,
  ...customObjectRoutes,
  ...smartViewRoutes,
  ...searchRoutes,
  ...activityRoutes,
  ...eventRoutes,
  ...webhookRoutes,
  ...activityWrites,
  ...customActivityWrites,
  ...meetingWrites,
  ...customObjectWrites,
  ...reportRoutes,
  ...leadWrites,
  ...contactWrites,
  ...opportunityWrites,
  ...taskWrites,
  ...mergeRoutes,
  ...importedStatusChangeRoutes,
  ...leadStatusWrites,
  ...opportunityStatusWrites,
  ...pipelineWrites,
  ...organizationWrites,
  ...customTypeWrites,
  ...customFieldWrites,
  ...customFieldAssociationRoutes,
  ...webhookWrites,
  ...smartViewWrites,
  ...groupWrites,
  ...roleWrites,
  ...membershipWrites,
  ...sendAsRoutes,
  ...schedulingLinkRoutes,
  ...unsubscribedEmailRoutes,
  ...commentRoutes,
  ...commentWrites,
  ...fileRoutes,
  ...connectedAccountRoutes,
  ...emailTemplateRoutes,
  ...emailTemplateWrites,
  ...smsTemplateRoutes,
  ...smsTemplateWrites,
  ...blockedPhoneNumberRoutes,
  ...blockedPhoneNumberWrites,
  ...dialerRoutes,
  ...fieldEnrichmentRoutes,
  ...jobRoutes,
  ...sequenceRoutes,
  ...sequenceWrites,
  ...sequenceSubscriptionWrites,
  ...phoneNumberRoutes,
  ...phoneNumberWrites,
  ...integrationLinkRoutes,
  ...integrationLinkWrites,
  ...outcomeRoutes,
  ...outcomeWrites,
  ...playbookRoutes,
  ...playbookWrites,
];

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** A path with the endpoints of the emulator and the methods that Close documents. */
interface KnownPath {
  path: string;
  pattern: RegExp;
  endpoints: Omit<Route, 'path'>;
  documented: ReadonlySet<string>;
}

const withEqualHoles = (path: string) => path.replace(/\{\w+\}/g, '{id}');

/** Reads and writes of one path are defined in different files. */
const endpointsByPath = new Map<string, Route>();
for (const route of ROUTES) endpointsByPath.set(route.path, { ...endpointsByPath.get(route.path), ...route });

const documentedByPath = new Map<string, Set<string>>();
for (const line of DOCUMENTED) {
  const words = line.split(' ');
  const path = withEqualHoles(words.pop() ?? '');
  documentedByPath.set(path, new Set([...(documentedByPath.get(path) ?? []), ...words]));
}

/** A fixed path takes precedence over one with an id. */
const KNOWN_PATHS: readonly KnownPath[] = [...new Set([...endpointsByPath.keys(), ...documentedByPath.keys()])]
  .map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll('{id}', '([^/]+)')}$`),
    endpoints: endpointsByPath.get(path) ?? {},
    documented: documentedByPath.get(path) ?? new Set(),
  }))
  .sort((a, b) => fixedLength(b.path) - fixedLength(a.path));

function fixedLength(path: string): number {
  return path.replaceAll('{id}', '').length;
}

const isKnown = ({ endpoints, documented }: KnownPath, method: Method) =>
  endpoints[method] !== undefined || documented.has(method);

export interface RouteMatch {
  endpoint: Endpoint;
  ids: readonly string[];
}

/**
 * Finds the endpoint of a method and a path. Of several paths that fit, the first with the method counts. Throws 404 for an
 * unknown path, 501 for an operation that Close documents and the emulator lacks, and 405 for other methods.
 */
export function matchRoute(method: string, path: string): RouteMatch {
  const fitting = KNOWN_PATHS.filter(({ pattern }) => pattern.test(path));
  if (fitting.length === 0) throw routeNotFound();
  const name = METHODS.find((known) => known === method);
  const found = name === undefined ? undefined : fitting.find((known) => isKnown(known, name));
  if (name !== undefined && found !== undefined) {
    const endpoint = found.endpoints[name];
    const [, ...ids] = found.pattern.exec(path) ?? [];
    if (endpoint === undefined) throw notEmulated(`${method} ${found.path}`);
    return { endpoint, ids };
  }
  if (method === 'POST' && fitting.some(isObjectOfCreatable)) throw postToObject();
  throw methodNotAllowed(METHODS.filter((each) => fitting.some((known) => isKnown(known, each))).join(', '));
}

/** Whether a path is that of one object, and its list accepts POST. */
const isObjectOfCreatable = ({ path }: KnownPath) =>
  KNOWN_PATHS.some((list) => `${list.path}{id}/` === path && isKnown(list, 'POST'));

/** Whether the path exists with a trailing slash only. */
export const lacksTrailingSlash = (path: string): boolean =>
  !path.endsWith('/') && KNOWN_PATHS.some(({ pattern }) => pattern.test(`${path}/`));
