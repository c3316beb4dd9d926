/** Subscribes to events, pauses and deletes subscriptions. Logs no events (none are documented). */
import { createHash } from 'node:crypto';
import { requestError } from '../errors.ts';
import { isDocumentedEvent } from '../event-types.ts';
import type { Json } from '../json.ts';
import { findWebhook, newWebhookNoun, webhookNoun } from '../nouns/webhook.ts';
import type { Route } from '../request-context.ts';
import { compileFilter, InvalidFilter } from '../webhooks/event-filter.ts';
import { paused, type SubscribedEvents, type WebhookSubscription } from '../webhooks/subscription.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, objectOf, parseBody, type Values } from './request-body.ts';
import { arrayOf, boolean, choice, InvalidValue, required, text, type Validator } from './validators.ts';
import type { Write } from './write.ts';

/** Any address, since a receiver on this machine has none on the internet. */
const receiver: Validator<string> = required((value, context) => {
  const url = text(value, context);
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw new InvalidValue('Invalid URL.');
  return url;
});

const eventFilter: Validator<Json> = (value) => {
  if (value === null) return null;
  try {
    compileFilter(value);
  } catch (error) {
    if (error instanceof InvalidFilter) throw new InvalidValue(error.message);
    throw error;
  }
  return value;
};

const subscribedEvents = objectOf<SubscribedEvents, SubscribedEvents>(
  {
    fields: { object_type: required(text), action: required(text), extra_filter: eventFilter },
    required: ['object_type', 'action'],
  },
  ({ object_type = '', action = '', extra_filter = null }) => ({ object_type, action, extra_filter }),
);

/** Whether Close accepts events that it does not document is unknown. Strict mode rejects them. */
const documentedEvents: Validator<SubscribedEvents> = (value, context) => {
  const events = subscribedEvents(value, context);
  if (context.strict && !isDocumentedEvent(events.object_type, events.action)) {
    throw new InvalidValue(`Close documents no event ${events.object_type}.${events.action}.`);
  }
  return events;
};

const FIELDS = { url: receiver, events: arrayOf(documentedEvents), verify_ssl: boolean };
/** Other keys are rejected (documented). */
const CREATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['url', 'events'], closed: true };

/** Null changes nothing: it is the documented default of each key. */
const ifGiven =
  <T>(validate: Validator<T>): Validator<T | null> =>
  (value, context) =>
    value === null ? null : validate(value, context);

const UPDATE_FIELDS = {
  url: ifGiven(FIELDS.url),
  events: ifGiven(FIELDS.events),
  verify_ssl: ifGiven(FIELDS.verify_ssl),
  status: ifGiven(choice(['active', 'paused'] as const)),
};
const UPDATE: BodySchema<Values<typeof UPDATE_FIELDS>> = { fields: UPDATE_FIELDS, closed: true };

function create(write: Write): WebhookSubscription {
  const { tables, limits, me } = write.context;
  const { url = '', events = [], verify_ssl = true } = parseBody(CREATE, write.context);
  // The number is documented, the message INVENTED.
  if (tables.webhook.all().length >= limits.webhooksMax) {
    throw requestError(`An organization can have at most ${limits.webhooksMax} webhook subscriptions.`);
  }
  const id = write.newId('whsub');
  const row: WebhookSubscription = {
    id,
    url,
    events,
    verify_ssl,
    status: 'active',
    pause_reason: null,
    signature_key: createHash('sha256').update(`signature key of ${id}`).digest('hex'),
    counters: {},
    errors: [],
    successes: [],
    latest_error: null,
    failing_since: null,
    created_by: me.id,
    date_created: write.at,
    ...write.stamps,
  };
  write.put('webhook', row);
  return row;
}

/** Assumed: a pause by PUT discards what waits, as a pause by Close does (documented). */
function update(write: Write, old: WebhookSubscription): WebhookSubscription {
  const { url, events, verify_ssl, status } = parseBody(UPDATE, write.context);
  const changed: WebhookSubscription = {
    ...old,
    ...write.stamps,
    url: url ?? old.url,
    events: events ?? old.events,
    verify_ssl: verify_ssl ?? old.verify_ssl,
  };
  const isPaused = status === 'paused' && old.status === 'active';
  const isResumed = status === 'active' && old.status === 'paused';
  const row: WebhookSubscription = isPaused
    ? paused(changed, 'api')
    : isResumed
      ? { ...changed, status, pause_reason: null, failing_since: null }
      : changed;
  write.put('webhook', row);
  if (isPaused) write.context.store.webhooks.discard(row.id);
  return row;
}

function remove({ context }: Write, { id }: WebhookSubscription): void {
  context.tables.webhook.delete(id);
  context.store.webhooks.discard(id);
}

export const webhookWrites: Route[] = [
  { path: '/webhook/', POST: createEndpoint(newWebhookNoun, create, { status: 201 }) },
  {
    path: '/webhook/{id}/',
    PUT: updateEndpoint(webhookNoun, findWebhook, update),
    DELETE: deleteEndpoint(webhookNoun, findWebhook, remove),
  },
];
