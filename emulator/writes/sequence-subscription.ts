/** Writes of subscriptions to sequences. Keys documented, messages INVENTED. Nothing is sent to anybody. */
import { sequenceSubscriptionNoun } from '../nouns/sequence.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { SequenceSubscription } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, choice, existingId, nullable, required, text } from './validators.ts';
import type { Write } from './write.ts';

const FIELDS = {
  sequence_id: required(existingId('sequence')),
  contact_id: required(existingId('contact')),
  contact_email: nullable(text),
  sender_account_id: nullable(text),
  sender_name: nullable(text),
  sender_email: nullable(text),
  calls_assigned_to: arrayOf(existingId('user')),
};
const CREATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['sequence_id', 'contact_id'] };
const CHANGES = { status: choice(['active', 'paused'] as const) };
const UPDATE: BodySchema<Values<typeof CHANGES>> = { fields: CHANGES };

function create(write: Write): SequenceSubscription {
  const { sequence_id = '', contact_id = '', ...sent } = parseBody(CREATE, write.context);
  const { id: me } = write.context.me;
  const row: SequenceSubscription = {
    ...{ id: write.newId('sub'), sequence_id, contact_id, contact_email: null, calls_assigned_to: [] },
    lead_id: write.context.tables.contact.get(contact_id)?.lead_id ?? null,
    ...{ sender_account_id: null, sender_name: null, sender_email: null, start_date: null },
    ...{ status: 'active', status_reason: null },
    ...sent,
    ...{ created_by_id: me, updated_by_id: me, date_created: write.at, date_updated: write.at },
  };
  write.put('sequence_subscription', row);
  write.created('sequence_subscription', row);
  return row;
}

function update(write: Write, old: SequenceSubscription): SequenceSubscription {
  const { status = old.status } = parseBody(UPDATE, write.context);
  const row: SequenceSubscription = {
    ...old,
    status,
    // Documented for a pause.
    status_reason: status === 'paused' ? 'manual' : null,
    ...{ updated_by_id: write.context.me.id, date_updated: write.at },
  };
  write.update('sequence_subscription', old, row);
  return row;
}

const find = ({ tables }: RequestContext, id: string) => tables.sequence_subscription.get(id);

export const sequenceSubscriptionWrites: Route[] = [
  { path: '/sequence_subscription/', POST: createEndpoint(sequenceSubscriptionNoun, create, { status: 201 }) },
  {
    path: '/sequence_subscription/{id}/',
    PUT: updateEndpoint(sequenceSubscriptionNoun, find, update),
    DELETE: deleteEndpoint(sequenceSubscriptionNoun, find, (write, row) => write.remove('sequence_subscription', row)),
  },
];
