import { timeOf } from '../src/domain/dates.ts';
import { changeAction } from '../src/domain/events.ts';
import { isRecord } from '../src/domain/records.ts';
import type { Resolvers, WebhookSubscriptionStatus } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import {
  WEBHOOK_SUBSCRIPTION_CREATE,
  WEBHOOK_SUBSCRIPTION_UPDATE,
} from '../src/mapping/inputs/webhook-subscription.ts';
import type { WebhookDeliveryRow, WebhookHealthRow, WebhookSubscriptionRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { attempt, changed, creation, deletion, idProblems, payload, refused, update } from './common/writes.ts';

/** The default number of deliveries. */
const DELIVERIES = 10;
const STATUSES = ['ACTIVE', 'PAUSED'] as const satisfies WebhookSubscriptionStatus[];

/** Sets the status. Everything else stays. */
const statusChange =
  (status: 'active' | 'paused') =>
  (_mutation: object, { id }: { readonly id: string }, { write }: Context) => {
    const problems = idProblems('WebhookSubscription', id);
    return problems.length > 0 ? refused(...problems) : attempt(() => write.WebhookSubscription.update(id, { status }));
  };

/** The number of deliveries of one kind. Close omits kinds that did not occur. */
const counter =
  (name: string) =>
  ({ counters }: WebhookHealthRow): number => {
    const count = isRecord(counters) ? counters[name] : null;
    return Number.isSafeInteger(count) ? (count as number) : 0;
  };

/** The attempts of a subscription, newest first. Close lists errors and successes apart. */
function deliveriesOf({ history }: WebhookSubscriptionRow): readonly WebhookDeliveryRow[] {
  const { errors, successes } = isRecord(history) ? history : {};
  const attempts = (list: unknown, is_success: boolean) =>
    (Array.isArray(list) ? list.filter(isRecord) : []).map((row) => ({ ...row, is_success }) as WebhookDeliveryRow);
  const all = [...attempts(errors, false), ...attempts(successes, true)];
  return all.sort((a, b) => timeOf(b.datetime) - timeOf(a.datetime));
}

export const resolvers: Resolvers<Context> = {
  Query: {
    webhookSubscription: nodeById('WebhookSubscription'),
    webhookSubscriptions: (_query, _args, { load }) => load.WebhookSubscription.all(),
  },
  Mutation: {
    webhookSubscriptionCreate: creation('WebhookSubscription', WEBHOOK_SUBSCRIPTION_CREATE),
    webhookSubscriptionUpdate: update('WebhookSubscription', WEBHOOK_SUBSCRIPTION_UPDATE),
    webhookSubscriptionPause: statusChange('paused'),
    webhookSubscriptionResume: statusChange('active'),
    webhookSubscriptionDelete: deletion('WebhookSubscription'),
  },
  WebhookSubscriptionPayload: { ...payload, webhookSubscription: changed('WebhookSubscription') },
  WebhookSubscriptionCreatePayload: {
    ...payload,
    webhookSubscription: changed('WebhookSubscription'),
    signingKey: ({ row }) => row?.signature_key ?? null,
  },
  WebhookSubscription: {
    ...edgeResolvers('WebhookSubscription'),
    status: ({ status }) => enumValue(STATUSES, status),
    health: (subscription) => subscription,
    deliveries: (subscription, { first }) => deliveriesOf(subscription).slice(0, first ?? DELIVERIES),
  },
  WebhookEvent: {
    action: (event) => changeAction(event),
    extraFilter: ({ extra_filter: filter }) => filter ?? null,
  },
  WebhookHealth: {
    firstSuccessCount: counter('first_success'),
    firstFailureCount: counter('first_fail'),
    retrySuccessCount: counter('retry_success'),
    retryFailureCount: counter('retry_fail'),
  },
  WebhookDelivery: edgeResolvers('WebhookDelivery'),
};
