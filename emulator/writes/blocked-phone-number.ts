/**
 * Blocked phone numbers. Documented, also that each is blocked once, that a reason has at most 200 characters and that all
 * users may; the messages are INVENTED. Logs no events.
 */
import { fieldErrors } from '../errors.ts';
import { blockedPhoneNumberNoun, blockedPhoneNumberSettings } from '../nouns/blocked-phone-number.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { BlockedPhoneNumber } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { boolean, maxLength, phone, required, text } from './validators.ts';
import type { Write } from './write.ts';

const REASON = { reason: required(maxLength(200, text)) };
const NEW = { phone: required(phone), ...REASON };
const CREATE: BodySchema<Values<typeof NEW>> = { fields: NEW, required: ['phone', 'reason'], closed: true };
const UPDATE: BodySchema<Values<typeof REASON>> = { fields: REASON, required: ['reason'], closed: true };

const FLAG = 'reject_anonymous_inbound_calls';
const SETTINGS: BodySchema<{ [FLAG]: boolean }> = { fields: { [FLAG]: boolean }, required: [FLAG], closed: true };

function create(write: Write): BlockedPhoneNumber {
  const { context, at, stamps } = write;
  const { phone: number = '', reason = '' } = parseBody(CREATE, context);
  if (context.tables.blocked_phone_number.all().some((row) => row.phone === number)) {
    throw fieldErrors({ phone: 'This phone number is already blocked.' });
  }
  const row: BlockedPhoneNumber = {
    ...{ id: write.newId('blkph'), phone: number, reason },
    ...{ created_by: context.me.id, date_created: at, ...stamps },
  };
  write.put('blocked_phone_number', row);
  return row;
}

function update(write: Write, old: BlockedPhoneNumber): BlockedPhoneNumber {
  const row = { ...old, ...parseBody(UPDATE, write.context), ...write.stamps };
  write.put('blocked_phone_number', row);
  return row;
}

const find = ({ tables }: RequestContext, id: string) => tables.blocked_phone_number.get(id);

export const blockedPhoneNumberWrites: Route[] = [
  { path: '/blocked_phone_number/', POST: createEndpoint(blockedPhoneNumberNoun, create, { status: 201 }) },
  {
    path: '/blocked_phone_number/{id}/',
    PUT: updateEndpoint(blockedPhoneNumberNoun, find, update),
    DELETE: deleteEndpoint(
      blockedPhoneNumberNoun,
      find,
      ({ context }, { id }) => context.tables.blocked_phone_number.delete(id),
      { status: 204 },
    ),
  },
  {
    path: '/blocked_phone_number/settings/',
    PUT: {
      params: [],
      handle: (context) => {
        const { [FLAG]: isRejecting = false } = parseBody(SETTINGS, context);
        context.store.write(context.now, (tables) =>
          tables.call_settings.put({ id: context.store.organization.id, [FLAG]: isRejecting }),
        );
        return { body: blockedPhoneNumberSettings(context) };
      },
    },
  },
];
