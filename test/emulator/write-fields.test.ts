import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { isObject, type Json } from '../../emulator/json.ts';
import { errorKeyOf } from '../../emulator/writes/request-body.ts';
import { type Answer, socketClient } from '../support/emulator-socket.ts';
import { type Openapi, openapiIn } from '../support/openapi.ts';
import { OPENAPI_FILE, skipWithoutOpenapi } from '../support/openapi-file.ts';
import { randomRuns } from '../support/random-runs.ts';
import { type WritableField, type WritableNoun, writableNouns } from './writable-fields.ts';

const seed = buildSeed({ leads: 10 });
const [lead] = seed.leads;
const contact = seed.contacts.find(({ lead_id }) => lead_id === lead?.id) ?? seed.contacts[0];
const idOf = (row: { readonly id: string } | undefined) => row?.id ?? '';
const NOUNS = writableNouns({
  lead: idOf(lead),
  contact: idOf(contact),
  opportunity: idOf(seed.opportunities[0]),
  user: seed.users[1]?.id ?? '',
  organization: seed.organization.id,
  leadStatuses: seed.organization.lead_statuses,
  pipeline: idOf(seed.pipelines[0]),
  statuses: seed.pipelines[0]?.statuses ?? [],
  activityType: idOf(seed.custom_activity_types[0]),
  objectType: idOf(seed.custom_object_types[0]),
  meeting: idOf(seed.activities.find(({ type }) => type === 'Meeting')),
  outcome: idOf(seed.outcomes[0]),
  playbook: idOf(seed.playbooks[0]),
  sharedField: idOf(seed.custom_fields.find(({ object }) => object === 'shared')),
  email: idOf(seed.activities.find(({ type }) => type === 'Email')),
});
const { send, create } = socketClient({ seed, rateLimit: null, recordLimit: 0 });

type Method = 'POST' | 'PUT';
let n = 0;
const base = (noun: WritableNoun) => noun.base(++n);

/** Writes one field of a new object, or of one that was created before. */
async function write(noun: WritableNoun, method: Method, key: string, value: Json): Promise<Answer> {
  if (method === 'POST') return send('POST', noun.path, { ...base(noun), [key]: value });
  const id = noun.id ?? (await create(noun.path, base(noun))).id;
  return send('PUT', `${noun.path}${id}/`, { [key]: value });
}

const cases = Object.entries(NOUNS).flatMap(([name, noun]) =>
  Object.entries(noun.fields).flatMap(([key, field]) =>
    (['POST', 'PUT'] as const)
      .filter((method) => (method === 'POST' ? noun.id === undefined : noun.only === undefined))
      .filter((method) => field.only === undefined || field.only === method)
      .map((method) => ({ name, method, key, noun, field })),
  ),
);

/** What an object shows of a value. Lists and objects may show more than was sent. */
const shown = (key: string, value: Json, { shows }: WritableField) => shows?.(value) ?? { [key]: value };

describe('each writable field', () => {
  it.each(cases)('$method $name: $key', async ({ noun, method, key, field }) => {
    for (const each of field.values) {
      const value = field.isUnique ? `${each} ${++n}` : each;
      const { status, json } = await write(noun, method, key, value);
      if (field.isFixed && method === 'PUT' && value !== base(noun)[key]) {
        expect([status, Object.keys(json['field-errors'] ?? {})]).toEqual([400, [errorKeyOf(key)]]);
        continue;
      }
      expect([value, status < 300, json['field-errors']]).toEqual([value, true, undefined]);
      const read = (await send('GET', `${noun.path}${json.id}/`)).json;
      if (field.unshown === undefined) expect(read).toMatchObject(shown(key, value, field));
      else expect(read).not.toHaveProperty(key);
    }
  });

  it('is unshown only by name, with a source', () => {
    const unshown = cases.filter(({ field }) => field.unshown !== undefined).map(({ name, key }) => `${name}.${key}`);
    expect([...new Set(unshown)].sort()).toEqual([
      'call.conversation_type_id',
      'call.playbook_id',
      'call.quality_info',
      'email.followup_date',
      'email.send_in',
      'lead_status.color',
      'sms.send_in',
      'task.disable_notification',
    ]);
  });
});

/** Whether a response shows a value, apart from spaces around a text, what stands for no value, and keys that it adds. */
function isShown(value: Json, found: unknown): boolean {
  const isBlank = (each: unknown) => each === null || each === undefined || each === '' || String(each) === '';
  if (isBlank(typeof value === 'string' ? value.trim() : value)) return true;
  if (typeof value === 'string') return found === value.trim();
  if (Array.isArray(value)) {
    return Array.isArray(found) && found.length === value.length && value.every((item, k) => isShown(item, found[k]));
  }
  if (!isObject(value)) return found === value;
  return isObject(found as Json) && Object.entries(value).every(([key, inner]) => isShown(inner, Object(found)[key]));
}

/** Values of all types, most of which are invalid for most fields. */
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.boolean(),
  fc.constantFrom<Json>(-1, 0.5, 1e9, 42),
  fc.constantFrom<Json>('x', ' spaces ', '2026-02-30', 'lead_none', '+1', 'http://', 'é'.repeat(1001)),
  fc.constantFrom<Json>({}, { a: 1 }, [1], [{}], [null], ['x'], [[]]),
);

/** The key under which an object shows a value: its own, or `status_label` for `status`. */
const keyOf = (key: string, value: Json, { shows }: WritableField): string =>
  Object.entries(shows?.(value) ?? {}).find(([, found]) => found === value)?.[0] ?? key;

test('an arbitrary value of a field is shown afterwards, or rejected by a 400 that names the field', async () => {
  const shownCases = cases.filter(({ field }) => field.unshown === undefined);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...shownCases), anyValue, async ({ noun, method, key, field }, value) => {
      const { status, json } = await write(noun, method, key, value);
      if (status >= 300) {
        expect([status, Object.keys(json['field-errors'] ?? {})]).toEqual([400, [errorKeyOf(key)]]);
        return;
      }
      const read: Record<string, unknown> = (await send('GET', `${noun.path}${json.id}/`)).json;
      const found = read[keyOf(key, value, field)];
      expect([key, value, found, isShown(value, found)]).toEqual([key, value, found, true]);
    }),
    { numRuns: randomRuns(300) },
  );
});

describe("the table of writable fields contains those of Close's document", () => {
  skipWithoutOpenapi();
  /** A field of all objects with custom values, which stands for `custom.cf_…`. */
  const CUSTOM = 'custom_fields';

  let document: Openapi;
  beforeAll(() => {
    if (OPENAPI_FILE !== null) document = openapiIn(OPENAPI_FILE);
  });

  it.each(Object.entries(NOUNS))('%s', (_, noun) => {
    const missing = (['POST', 'PUT'] as const).flatMap((method) => {
      const { body } = document.operation(method, method === 'POST' ? noun.path : `${noun.path}x/`) ?? {};
      return (body === undefined ? [] : document.properties(body))
        .filter((key) => key !== CUSTOM && noun.fields[key] === undefined)
        .map((key) => `${method} ${key}`);
    });
    expect(missing).toEqual([]);
  });
});
