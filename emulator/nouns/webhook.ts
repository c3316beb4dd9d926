/** Webhook subscriptions. Recorded in June 2026, `signature_key` documented for single ones. */
import { compareOldestFirst } from '../compare.ts';
import { naiveDate, zonedDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import type { Row } from '../json.ts';
import { getList, type Noun, requestedRenderer } from '../noun.ts';
import { isAdmin } from '../permissions.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Attempt, WebhookSubscription } from '../webhooks/subscription.ts';

const HOUR = 3_600_000;

const renderAttempt = (attempt: Attempt): Row => ({ ...attempt, datetime: zonedDate(attempt.datetime) });

const listedNoun: Noun<WebhookSubscription> = {
  className: 'WebhookSubscription',
  fields: {
    counters: ({ counters }) => counters,
    created_by: (row) => row.created_by,
    date_created: (row) => naiveDate(row.date_created),
    date_updated: (row) => naiveDate(row.date_updated),
    events: ({ events }) =>
      events.map(({ action, extra_filter, object_type }) => ({ action, extra_filter, object_type })),
    health_status: (_row, { switches }) => (switches.webhookHealth === 'healthy' ? 'healthy' : null),
    history: ({ errors, successes }) => ({
      errors: errors.map(renderAttempt),
      successes: successes.map(renderAttempt),
    }),
    id: ({ id }) => id,
    latest_error: (row) => row.latest_error,
    pause_reason: (row) => row.pause_reason,
    // A bucket is a whole hour without a success (INVENTED). It is 0 a minute after failures (recorded).
    recent_consecutive_fail_buckets_cnt: ({ failing_since }, { now }) =>
      failing_since === null ? 0 : Math.floor((now - Date.parse(failing_since)) / HOUR),
    status: ({ status }) => status,
    updated_by: (row) => row.updated_by,
    url: ({ url }) => url,
    verify_ssl: (row) => row.verify_ssl,
  },
};

/** As the response to its creation shows it. */
export const newWebhookNoun: Noun<WebhookSubscription> = {
  ...listedNoun,
  fields: { ...listedNoun.fields, signature_key: (row) => row.signature_key },
};

export const webhookNoun: Noun<WebhookSubscription> = {
  ...newWebhookNoun,
  has: (_row, name, { switches }) => name !== 'signature_key' || switches.signatureKey === 'single',
};

const isVisible = (row: WebhookSubscription, context: RequestContext): boolean =>
  isAdmin(context) || row.created_by === context.me.id;

/** A subscription that the caller may see. Others than admins see and change their own only (documented). */
export function findWebhook(context: RequestContext, id: string): WebhookSubscription | undefined {
  const row = context.tables.webhook.get(id);
  return row !== undefined && isVisible(row, context) ? row : undefined;
}

export const webhookRoutes: Route[] = [
  {
    path: '/webhook/',
    // `_limit=200` was seen. The document has no parameters.
    GET: getList(listedNoun, [], (context) =>
      context.tables.webhook
        .all()
        .filter((row) => isVisible(row, context))
        .sort(compareOldestFirst),
    ),
  },
  {
    path: '/webhook/{id}/',
    GET: {
      params: ['_fields'],
      handle: (context) => {
        const row = findWebhook(context, context.ids[0] ?? '');
        if (row === undefined) throw notFound(webhookNoun.className);
        return { body: requestedRenderer(webhookNoun, context)(row, context) };
      },
    },
  },
];
