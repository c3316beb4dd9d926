/** Writes of sequences. Keys documented, messages INVENTED. Nothing is sent to anybody. */
import { sequenceNoun, singleSequenceNoun } from '../nouns/sequence.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { SEQUENCE_STATUSES, STEP_TYPES } from '../seed/schema/sequence.ts';
import type { Sequence, SequenceStep } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, objectOf, parseBody, type Values } from './request-body.ts';
import {
  arrayOf,
  boolean,
  choice,
  existingId,
  integer,
  nullable,
  required,
  text,
  type Validator,
} from './validators.ts';
import type { Write } from './write.ts';

const HOURS = { weekday: integer(1, 7), start: required(text), end: required(text) };
const hours = objectOf<Values<typeof HOURS>, Values<typeof HOURS>>(
  { fields: HOURS, required: ['weekday', 'start', 'end'] },
  ({ weekday = 1, start = '', end = '' }) => ({ weekday, start, end }),
);
const SCHEDULE = { ranges: arrayOf(hours) };
const schedule = objectOf<Values<typeof SCHEDULE>, NonNullable<Sequence['schedule']>>(
  { fields: SCHEDULE, required: ['ranges'] },
  ({ ranges = [] }) => ({ ranges }),
);

const STEP = {
  id: required(text),
  step_type: choice(STEP_TYPES),
  delay: integer(0, 2 ** 31 - 1),
  required: boolean,
  threading: nullable(text),
  email_template_id: nullable(existingId('email_template')),
  sms_template_id: nullable(existingId('sms_template')),
};
type SentStep = Partial<Values<typeof STEP>>;
const step: Validator<SentStep> = objectOf<Values<typeof STEP>, SentStep>(
  { fields: STEP },
  ({ custom: _, ...sent }) => sent,
);

const FIELDS = {
  name: required(text),
  timezone: nullable(text),
  schedule: (value, context) => (value === null ? null : schedule(value, context)),
  steps: arrayOf(step),
  status: choice(SEQUENCE_STATUSES),
} satisfies Record<string, Validator<unknown>>;
type Sent = Values<typeof FIELDS>;
const CREATE: BodySchema<Sent> = { fields: FIELDS, required: ['name'] };
const UPDATE: BodySchema<Sent> = { fields: FIELDS };

/**
 * The sent steps: those of the sequence as they are changed, and new ones. A step without a type is an email (inferred).
 * Steps of other sequences become new ones (INVENTED).
 */
function stepsOf(write: Write, old: readonly SequenceStep[], sent: readonly SentStep[]): SequenceStep[] {
  const by = { updated_by_id: write.context.me.id, date_updated: write.at };
  return sent.map(({ id, ...changes }) => {
    const known = old.find((each) => each.id === id);
    // Unchanged steps keep their dates (documented).
    if (known !== undefined) return Object.keys(changes).length === 0 ? known : { ...known, ...changes, ...by };
    const template = { threading: null, email_template_id: null, sms_template_id: null, step_allowed_delay: null };
    return {
      ...{ id: write.newId('seqstep'), step_type: 'email' as const, delay: 0, required: true, ...template },
      ...changes,
      ...{ created_by_id: write.context.me.id, date_created: write.at, ...by },
    };
  });
}

function create(write: Write): Sequence {
  const { steps = [], ...sent } = parseBody(CREATE, write.context);
  const { id: me } = write.context.me;
  const row: Sequence = {
    ...{ id: write.newId('seq'), name: '', status: 'active', owner_id: me, timezone: 'UTC', schedule: null },
    ...{ trigger_query: null, allow_manual_enrollment: true },
    ...sent,
    steps: stepsOf(write, [], steps),
    ...{ created_by_id: me, updated_by_id: me, date_created: write.at, date_updated: write.at },
  };
  write.put('sequence', row);
  write.created('sequence', row);
  return row;
}

function update(write: Write, old: Sequence): Sequence {
  const { steps, ...sent } = parseBody(UPDATE, write.context);
  const row: Sequence = {
    ...old,
    ...sent,
    steps: steps === undefined ? old.steps : stepsOf(write, old.steps, steps),
    ...{ updated_by_id: write.context.me.id, date_updated: write.at },
  };
  write.update('sequence', old, row);
  return row;
}

/** Its contacts leave it (INVENTED). */
function remove(write: Write, row: Sequence): void {
  for (const subscription of write.context.tables.sequence_subscription.all()) {
    if (subscription.sequence_id === row.id) write.remove('sequence_subscription', subscription);
  }
  write.remove('sequence', row);
}

const find = ({ tables }: RequestContext, id: string) => tables.sequence.get(id);

export const sequenceWrites: Route[] = [
  { path: '/sequence/', POST: createEndpoint(sequenceNoun, create) },
  {
    path: '/sequence/{id}/',
    PUT: updateEndpoint(singleSequenceNoun, find, update),
    DELETE: deleteEndpoint(sequenceNoun, find, remove),
  },
];
