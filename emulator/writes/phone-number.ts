/** Phone numbers. Documented, and so is who may write; the messages are INVENTED. */
import { fieldErrors, forbidden } from '../errors.ts';
import { isGroupNumber, phoneNumberNoun } from '../nouns/phone-number.ts';
import { requirePermission } from '../permissions.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { PhoneNumber } from '../seed/schema.ts';
import { deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import {
  arrayOf,
  boolean,
  existingId,
  InvalidValue,
  integer,
  nullableText,
  phone,
  text,
  type Validator,
} from './validators.ts';
import type { Write } from './write.ts';

const secureUrl: Validator<string | null> = (value, context) => {
  const url = nullableText(value, context);
  if (url !== null && !url.startsWith('https://')) throw new InvalidValue('Must be a secure URL.');
  return url;
};

const FIELDS = {
  forward_to: phone,
  forward_to_enabled: boolean,
  inbound_ring_duration: integer(15, 90),
  label: text,
  participants: arrayOf(existingId('user')),
  phone_numbers: arrayOf(phone),
  press_1_to_accept: boolean,
  voicemail_greeting_url: secureUrl,
};
const UPDATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, closed: true };

/** A group number needs a permission, a personal one is for its user only (documented). */
function writable(row: PhoneNumber, context: RequestContext): void {
  if (isGroupNumber(row)) requirePermission('manage_group_numbers', context);
  else if (row.user_id !== context.me.id) throw forbidden();
}

/** Only a group number has participants. That Close refuses them for others is assumed. */
function update(write: Write, old: PhoneNumber): PhoneNumber {
  writable(old, write.context);
  const sent = parseBody(UPDATE, write.context);
  if (!isGroupNumber(old) && (sent.participants ?? sent.phone_numbers) !== undefined) {
    throw fieldErrors({ participants: 'Only for group numbers.' });
  }
  const row: PhoneNumber = { ...old, ...sent, date_updated: write.at };
  write.update('phone_number', old, row);
  return row;
}

function remove(write: Write, row: PhoneNumber): void {
  writable(row, write.context);
  write.remove('phone_number', row);
}

const find = ({ tables }: RequestContext, id: string) => tables.phone_number.get(id);

export const phoneNumberWrites: Route[] = [
  {
    path: '/phone_number/{id}/',
    PUT: updateEndpoint(phoneNumberNoun, find, update),
    DELETE: deleteEndpoint(phoneNumberNoun, find, remove),
  },
];
