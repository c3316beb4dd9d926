import { methodNotAllowed, routeNotFound } from './errors.ts';
import { activityRoutes } from './nouns/activity.ts';
import { contactRoutes } from './nouns/contact.ts';
import { customActivityTypeRoutes } from './nouns/custom-activity-type.ts';
import { customFieldRoutes } from './nouns/custom-field.ts';
import { customObjectRoutes } from './nouns/custom-object.ts';
import { eventRoutes } from './nouns/event.ts';
import { groupRoutes } from './nouns/group.ts';
import { leadRoutes } from './nouns/lead.ts';
import { opportunityRoutes } from './nouns/opportunity.ts';
import { organizationRoutes } from './nouns/organization.ts';
import { pipelineRoutes } from './nouns/pipeline.ts';
import { roleRoutes } from './nouns/role.ts';
import { smartViewRoutes } from './nouns/smart-view.ts';
import { taskRoutes } from './nouns/task.ts';
import { userRoutes } from './nouns/user.ts';
import { reportRoutes } from './reports/routes.ts';
import type { Endpoint, Route } from './request-context.ts';
import { searchRoutes } from './search/search.ts';
import { activityWrites } from './writes/activity.ts';
import { contactWrites } from './writes/contact.ts';
import { customFieldWrites } from './writes/custom-field.ts';
import { importedStatusChangeRoutes } from './writes/imported-status-change.ts';
import { leadWrites } from './writes/lead.ts';
import { leadStatusWrites } from './writes/lead-status.ts';
import { mergeRoutes } from './writes/merge.ts';
import { opportunityWrites } from './writes/opportunity.ts';
import { opportunityStatusWrites } from './writes/opportunity-status.ts';
import { organizationWrites } from './writes/organization.ts';
import { pipelineWrites } from './writes/pipeline.ts';
import { taskWrites } from './writes/task.ts';

/** All paths of the emulator, relative to `/api/v1`. */
export const ROUTES: readonly Route[] = [
  ...leadRoutes,
  ...contactRoutes,
  ...opportunityRoutes,
  ...taskRoutes,
  ...pipelineRoutes,
  ...userRoutes,
  ...organizationRoutes,
  ...groupRoutes,
  ...roleRoutes,
  ...customActivityTypeRoutes,
  ...customFieldRoutes,
  ...customObjectRoutes,
  ...smartViewRoutes,
  ...searchRoutes,
  ...activityRoutes,
  ...eventRoutes,
  ...activityWrites,
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
  ...customFieldWrites,
];

export const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** The routes by path. Reads and writes of one path are defined in different files. */
const byPath = new Map<string, Route>();
for (const route of ROUTES) byPath.set(route.path, { ...byPath.get(route.path), ...route });

const compiled = Array.from(byPath.values(), (route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('{id}', '([^/]+)')}$`),
}));

export interface RouteMatch {
  endpoint: Endpoint;
  ids: readonly string[];
}

/** Finds the endpoint of a method and a path. Throws 404 for an unknown path and 405 for another method. */
export function matchRoute(method: string, path: string): RouteMatch {
  // A fixed path takes precedence over one with an id.
  const found = compiled
    .filter(({ pattern }) => pattern.test(path))
    .sort((a, b) => fixedLength(b.route) - fixedLength(a.route));
  const [first] = found;
  if (first === undefined) throw routeNotFound();
  const supported = METHODS.find((name) => name === method);
  const endpoint = supported === undefined ? undefined : first.route[supported];
  if (endpoint === undefined) {
    throw methodNotAllowed(METHODS.filter((name) => first.route[name] !== undefined).join(', '));
  }
  const [, ...ids] = first.pattern.exec(path) ?? [];
  return { endpoint, ids };
}

const fixedLength = ({ path }: Route) => path.replaceAll('{id}', '').length;

/** Whether the path exists with a trailing slash only. */
export const lacksTrailingSlash = (path: string): boolean =>
  !path.endsWith('/') && compiled.some(({ pattern }) => pattern.test(`${path}/`));
