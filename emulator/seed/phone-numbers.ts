/** A personal number for each user, a cell phone of the first one, and a number for each group. */
import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import { CARRIER_TYPES } from './schema/phone-number.ts';
import type { Group, PhoneNumber, User } from './schema.ts';

const FIRST_NUMBER = 46_812_345_670;

/** The number of the user at this position, in E.164. */
export const personalNumber = (position: number): string => `+${FIRST_NUMBER + position}`;

const DEFAULTS = {
  type: 'internal',
  user_id: null,
  participants: [],
  phone_numbers: [],
  forward_to: null,
  forward_to_enabled: false,
  inbound_ring_duration: null,
  press_1_to_accept: true,
  voicemail_greeting_url: null,
  last_billed_price: 3,
  next_billing_on: '2026-12-01',
  date_created: CATALOGUE_CREATED,
  date_updated: CATALOGUE_UPDATED,
} as const satisfies Partial<PhoneNumber>;

export function buildPhoneNumbers(users: readonly User[], groups: readonly Group[], namespace: string): PhoneNumber[] {
  const personal = users.map(({ id }, n): PhoneNumber => {
    const forwarding = n === 1 ? { forward_to: '+46701112233', forward_to_enabled: true } : {};
    return {
      ...DEFAULTS,
      id: `phon${id.slice(id.indexOf('_'))}`,
      number: personalNumber(n),
      label: 'Personal Number',
      carrier_type: CARRIER_TYPES[n % CARRIER_TYPES.length] ?? null,
      user_id: id,
      ...forwarding,
    };
  });
  const notBilled = { carrier_type: null, last_billed_price: null, next_billing_on: null };
  const owner = users[0]?.id ?? null;
  const cell = { number: '+46701112244', label: 'Cell', type: 'external', user_id: owner, ...notBilled } as const;
  const virtual = { number: '+46701112255', label: '', type: 'virtual', user_id: owner, ...notBilled } as const;
  const ofGroups = groups.map(({ name, user_ids }, n): PhoneNumber => {
    const greeting = `https://greetings.example/${n}.mp3`;
    return {
      ...DEFAULTS,
      id: idOf('phon', 100 + n, namespace),
      number: n === 0 ? '+46844455500' : `+1650444555${n % 10}`,
      label: name,
      carrier_type: 'national',
      participants: user_ids,
      phone_numbers: n === 0 ? ['+46701112266'] : [],
      inbound_ring_duration: n === 0 ? 45 : null,
      voicemail_greeting_url: n === 0 ? greeting : null,
    };
  });
  return [
    ...personal,
    { ...DEFAULTS, id: idOf('phon', 200, namespace), ...cell },
    { ...DEFAULTS, id: idOf('phon', 201, namespace), ...virtual },
    ...ofGroups,
  ];
}
