import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emulatorClient, type Item, type List } from '../support/emulator-client.ts';

/** The keys of recorded responses with their types: `string`, `null | number`, or a list with the shape of its items. */
type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };
const shapes: { readonly [name: string]: Shape } = JSON.parse(
  readFileSync(new URL('./shapes.json', import.meta.url), 'utf8'),
);

/** The differences between a value and a recorded shape. Null is always allowed, as recordings show few nulls. */
function differences(value: unknown, shape: Shape | undefined, path: string): string[] {
  if (value === null || shape === undefined) return [];
  if (typeof shape === 'string')
    return shape.includes(typeof value) || shape === 'null' ? [] : [`${path}: ${typeof value}`];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path}: no list`];
    return value.flatMap((item, n) => differences(item, shape[0], `${path}[${n}]`));
  }
  const row = value as Record<string, unknown>;
  const keys = Object.keys(row).filter((key) => !key.startsWith('custom.cf_'));
  const wanted = Object.entries(shape);
  const missing = wanted.filter(([key]) => !(key in row)).map(([key]) => `${path}.${key}: missing`);
  const extra = keys.filter((key) => !Object.hasOwn(shape, key)).map((key) => `${path}.${key}: not recorded`);
  return [
    ...missing,
    ...extra,
    ...wanted.flatMap(([key, keyShape]) => differences(row[key], keyShape, `${path}.${key}`)),
  ];
}

const close = emulatorClient({ strict: true });

describe('recorded shapes, key for key', () => {
  it.each([
    ['lead', '/lead/?_limit=200'],
    ['contact', '/contact/?_limit=200'],
    ['opportunity', '/opportunity/?_limit=250'],
    ['task', '/task/?_limit=1000&_type=all'],
    ['opportunity_status', '/status/opportunity/'],
    ['lead_status', '/status/lead/'],
    ['pipeline', '/pipeline/'],
    ['user', '/user/'],
    ['custom_field', '/custom_field/lead/'],
    ['custom_field', '/custom_field/contact/'],
    ['custom_field', '/custom_field/opportunity/'],
  ])('every %s of %s', (name, path) => {
    const { data } = close.get(path).body;
    expect(data.length).toBeGreaterThan(0);
    expect(data.flatMap((row) => differences(row, shapes[name], name))).toEqual([]);
  });

  it.each(['lead', 'contact', 'opportunity', 'task', 'user', 'pipeline'])(
    'a single %s is rendered as in its list',
    (noun) => {
      const [first] = close.get(`/${noun}/?_limit=1`).body.data;
      expect(close.get<Item>(`/${noun}/${first?.id}/`).body).toEqual(first);
    },
  );

  it.each([
    ['list_lead', '/lead/'],
    ['list_contact', '/contact/'],
    ['list_opportunity', '/opportunity/'],
    ['list_task', '/task/'],
    ['list_user', '/user/'],
    ['list_pipeline', '/pipeline/'],
    ['list_status_opportunity', '/status/opportunity/'],
    ['list_status_lead', '/status/lead/'],
  ])('%s: the keys around the rows', (name, path) => {
    expect(Object.keys(close.get(path).body).sort()).toEqual(shapes[name]);
  });

  it('an empty list of opportunities has zeros, and null for formatted sums', () => {
    expect(close.get('/opportunity/?status_label=Nowhere').body).toEqual(shapes.list_opportunity_empty);
  });

  it('/me/ and /organization/{id}/', () => {
    const me = close.get<Item & { organizations: Item[] }>('/me/').body;
    const organization = close.get<Item>(`/organization/${me.organizations[0]?.id}/`).body;
    expect(differences(me, shapes.me, 'me')).toEqual([]);
    expect(differences(organization, shapes.organization, 'organization')).toEqual([]);
    expect(organization.inactive_memberships).toHaveLength(2);
  });

  it('dates have two formats', () => {
    const dates = (list: List) => list.data.map((row) => String(row.date_created));
    for (const date of dates(close.get('/opportunity/').body)) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}000)?\+00:00$/);
    }
    for (const date of dates(close.get('/pipeline/').body))
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$/);
  });

  it('ids have 43 characters, or 22 in newer resources', () => {
    for (const { id } of close.get('/lead/').body.data) expect(id).toMatch(/^lead_[A-Za-z0-9]{43}$/);
    for (const { id } of close.get('/pipeline/').body.data) expect(id).toMatch(/^pipe_[A-Za-z0-9]{22}$/);
  });
});
