import { describe, expect, inject, it } from 'vitest';
import { ROUTES } from '../../emulator/routes.ts';
import { emulatorClient, type Item, ids } from '../support/emulator-client.ts';
import { Openapi } from '../support/openapi.ts';

const close = emulatorClient();
const org = String(close.get<Item>('/me/').body.organization_id ?? close.core.tables().organization.all()[0]?.id);
// The event log and the list of merges need rows.
const [lead, source] = ['Kept', 'Merged'].map((name) => close.post<Item>('/lead/', { name }).body.id);
close.post('/lead/merge/', { source, destination: lead });

/** A list by its path. Lists that need a parameter have it. */
const REQUIRED: { readonly [path: string]: string } = {
  '/custom_object/': `lead_id=${close.core.tables().custom_object.all()[0]?.lead_id}`,
  '/report/custom/{id}/': 'x=lead.date_created',
};
/** Parameters for which every value is valid, or that change nothing. */
const FREE: { readonly [line: string]: string } = {
  '/activity/ thread_emails': 'any value lists conversations, none of which is in the first page',
  '/opportunity/ _order_by': 'Close ignores an unknown order, strict mode rejects it',
  '/task/ _order_by': 'likewise',
  '/user/ _order_by': 'likewise',
  '/activity/ _order_by': 'likewise',
  '/task/ format': 'documented without an effect on JSON',
};

const lists = ROUTES.flatMap(({ path, GET }) =>
  GET === undefined || path.endsWith('/{id}/') !== path.startsWith('/report/') ? [] : [{ path, params: GET.params }],
);

describe('each parameter of a list', () => {
  it.each(lists)('$path: changes the response or is refused', ({ path, params }) => {
    const required = REQUIRED[path];
    const url = `${path.replace('{id}', org)}?${required ?? ''}`;
    const all = close.get(url);
    expect(all.status).toBe(200);
    for (const name of params.filter((each) => FREE[`${path} ${each}`] === undefined && !required?.startsWith(each))) {
      const { status, body } = close.get(`${url}&${name}=none_0`);
      if (status !== 400) expect([name, body]).not.toEqual([name, all.body]);
    }
  });
});

const file = inject('openapi');
describe.skipIf(file === null)("Close's document", () => {
  /** Documented parameters that an operation cannot have. */
  const MISPLACED = ['GET /user/{id}/ _order_by', 'GET /user/{id}/ _limit', 'GET /user/{id}/ _skip'];

  it('has no parameter of an emulated GET that the emulator passes over', () => {
    const missing = new Openapi(file ?? '').operations('GET').flatMap(({ path, operation }) => {
      const pattern = path.replace(/\{\w+\}/g, '{id}');
      const known = ROUTES.filter((route) => route.path === pattern).flatMap(({ GET }) => GET?.params ?? []);
      const isEmulated = ROUTES.some((route) => route.path === pattern && route.GET !== undefined);
      return isEmulated
        ? [...operation.parameters.keys()].filter((name) => !known.includes(name)).map((name) => `GET ${path} ${name}`)
        : [];
    });
    expect(missing.sort()).toEqual(MISPLACED.sort());
  });
});

describe('filters of one type of activity', () => {
  const { activity } = close.core.tables();
  it.each([
    ['/activity/whatsapp_message/', 'WhatsAppMessage', 'external_whatsapp_message_id'],
    ['/activity/form_submission/', 'FormSubmission', 'form_id'],
    ['/activity/custom/', 'CustomActivity', 'custom_activity_type_id'],
    ['/activity/status_change/opportunity/', 'OpportunityStatusChange', 'opportunity_id'],
  ])('%s: %s by %s, alone and __in', (path, type, name) => {
    const rows = activity.all().filter((row) => row.type === type);
    const [one = '', two = ''] = [...new Set(rows.map(({ details }) => String(details[name])))];
    expect(one).not.toBe('');
    const expected = (...values: string[]) =>
      rows.filter(({ details }) => values.includes(String(details[name]))).map(({ id }) => id);
    const found = (query: string) => ids(close.get(`${path}?_limit=100&${query}`).body).sort();
    expect(found(`${name}=${one}`)).toEqual(expected(one).sort());
    expect(found(`${name}__in=${one},${two}`)).toEqual(expected(one, two).sort());
    expect(found(`${name}=none_0`)).toEqual([]);
  });

  it('by organization, type and several leads', () => {
    const count = (query: string) => close.get(`/activity/note/?_limit=100&${query}`).body.data.length;
    expect(count(`organization_id=${org}`)).toBe(100);
    expect(count('organization_id=orga_0')).toBe(0);
    expect([count('_type=Note'), count('_type=Call')]).toEqual([100, 0]);
    expect(count(`lead_id__in=${lead},lead_0`)).toBe(0);
  });
});

describe('events', () => {
  it('are paged by cursor, and refuse _skip', () => {
    expect([close.get('/event/?_skip=0').status, close.get('/event/?_skip=50').status]).toEqual([200, 400]);
  });
});
