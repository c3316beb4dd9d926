import { CLOSE_ACTIONS } from '../../domain/events.ts';
import type { ChangeAction, EventFilter } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';

import {
  boundsParameter,
  notBlank,
  type ParameterCondition,
  type ParameterTable,
  singleIdParameter,
  valueParameter,
} from './parameters.ts';

/** Close's name of an action. Throws `BAD_USER_INPUT` for one that no event has. */
function closeAction(action: ChangeAction): string {
  const name = CLOSE_ACTIONS[action];
  if (name === null) throw badInput(`${action} is not an action of Close, so that events cannot be filtered by it.`);
  return name;
}

/** https://developer.close.com/api/resources/events/list */
export const EVENT_FILTER: ParameterTable<EventFilter> = {
  objectType: valueParameter('object_type', notBlank),
  objectId: singleIdParameter('object_id', []),
  action: valueParameter('action', closeAction),
  leadId: singleIdParameter('lead_id', ['lead_']),
  userId: singleIdParameter('user_id', ['user_']),
  requestId: valueParameter('request_id', notBlank),
  dateUpdated: boundsParameter('date_updated'),
};

/** The fields of the filter by Close's parameters, in the order in which they are named. */
const FIELDS: Readonly<Record<string, keyof EventFilter>> = {
  lead_id: 'leadId',
  user_id: 'userId',
  object_type: 'objectType',
  object_id: 'objectId',
  action: 'action',
  request_id: 'requestId',
};
const PARAMETERS = Object.keys(FIELDS);

/** What Close can filter by together (documented). It answers 400 to all other combinations (seen). */
const COMBINATIONS: readonly (readonly (keyof EventFilter)[])[] = [
  [],
  ['leadId'],
  ['leadId', 'objectType'],
  ['leadId', 'objectType', 'action'],
  ['leadId', 'userId'],
  ['leadId', 'userId', 'objectType'],
  ['leadId', 'userId', 'objectType', 'action'],
  ['userId'],
  ['userId', 'objectType'],
  ['userId', 'objectType', 'action'],
  ['userId', 'objectId'],
  ['userId', 'objectId', 'action'],
  ['objectType', 'objectId'],
  ['objectType', 'action'],
  ['objectId', 'action'],
  ['requestId'],
];

const isSame = (given: readonly string[], allowed: readonly string[]): boolean =>
  given.length === allowed.length && given.every((field) => allowed.includes(field));

/** Responses cut longer messages off. */
const MAX_MESSAGE = 200;

/** Throws `BAD_USER_INPUT` for a combination that Close does not accept. The message names the nearest that it does. */
export function assertCombination(conditions: readonly ParameterCondition[]): void {
  const set = new Set(conditions.map(({ key }) => key));
  const given = PARAMETERS.filter((key) => set.has(key)).map((key) => FIELDS[key] ?? key);
  if (COMBINATIONS.some((allowed) => isSame(given, allowed))) return;
  const names = given.length === 1 ? `${given[0]} alone` : given.join(' + ');
  const start = `Close cannot filter events by ${names}. It accepts, each also with dateUpdated: `;
  throw badInput(`${start}${joined(nearest(given), MAX_MESSAGE - start.length - 1)}.`);
}

/** First those with all of the given fields and few others, then those with most of the given fields and no other. */
function nearest(given: readonly string[]): readonly string[] {
  const having = COMBINATIONS.filter((allowed) => given.every((field) => allowed.some((name) => name === field)));
  const among = COMBINATIONS.filter((allowed) => allowed.length > 0 && allowed.every((field) => given.includes(field)));
  return [...having.toSorted((a, b) => a.length - b.length), ...among.toSorted((a, b) => b.length - a.length)].map(
    (fields) => fields.join(' + '),
  );
}

/** The first of the texts, as many as fit. */
function joined(texts: readonly string[], maxLength: number): string {
  return texts.reduce((all, text) => {
    const longer = all === '' ? text : `${all}; ${text}`;
    return longer.length <= maxLength ? longer : all;
  }, '');
}
