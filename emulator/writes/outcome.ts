/** Outcomes. Documented; the messages are INVENTED. Close documents no events of them. */
import { outcomeNoun } from '../nouns/outcome.ts';
import type { RequestContext, Route } from '../request-context.ts';
import { OUTCOME_TARGETS, OUTCOME_TYPES } from '../seed/schema/outcome.ts';
import type { Outcome } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, choice, nullableText, required, text, type Validator } from './validators.ts';
import type { Write } from './write.ts';

type Targets = Outcome['applies_to'];

/** A null changes nothing: the document has it as the default of each key. */
const ifGiven =
  <T>(validate: Validator<T>): Validator<T | undefined> =>
  (value, context) =>
    value === null ? undefined : validate(value, context);

const targets = ifGiven(arrayOf(choice(OUTCOME_TARGETS)));
const CREATED = { name: required(text), description: nullableText, type: choice(OUTCOME_TYPES), applies_to: targets };
const UPDATED = {
  name: ifGiven(required(text)),
  description: ifGiven(text),
  type: ifGiven(choice(OUTCOME_TYPES)),
  applies_to: targets,
};
const CREATE: BodySchema<Values<typeof CREATED>> = { fields: CREATED, required: ['name'], closed: true };
const UPDATE: BodySchema<Values<typeof UPDATED>> = { fields: UPDATED, closed: true };

/** Voicemails are dropped in calls only (documented). */
const targetsOf = (type: Outcome['type']): Targets => (type === 'custom' ? [...OUTCOME_TARGETS] : ['calls']);

function create(write: Write): Outcome {
  const sent = parseBody(CREATE, write.context);
  const { name = '', description = null, type = 'custom', applies_to = targetsOf(type) } = sent;
  const row: Outcome = {
    ...{ id: write.newId('outcome'), name, description, type, applies_to },
    ...{ created_by: write.context.me.id, date_created: write.at, ...write.stamps },
  };
  write.put('outcome', row);
  return row;
}

function update(write: Write, old: Outcome): Outcome {
  const sent = parseBody(UPDATE, write.context);
  const { name = old.name, description = old.description, type = old.type } = sent;
  const { applies_to = type === old.type ? old.applies_to : targetsOf(type) } = sent;
  const row: Outcome = { ...old, name, description, type, applies_to, ...write.stamps };
  write.put('outcome', row);
  return row;
}

const find = ({ tables }: RequestContext, id: string) => tables.outcome.get(id);

/** Calls and meetings keep the id (documented). */
const remove = ({ context }: Write, { id }: Outcome): void => {
  context.tables.outcome.delete(id);
};

export const outcomeWrites: Route[] = [
  { path: '/outcome/', POST: createEndpoint(outcomeNoun, create, { status: 201 }) },
  {
    path: '/outcome/{id}/',
    PUT: updateEndpoint(outcomeNoun, find, update),
    DELETE: deleteEndpoint(outcomeNoun, find, remove),
  },
];
