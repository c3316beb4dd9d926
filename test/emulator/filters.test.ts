import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { membershipIdOf } from '../../emulator/nouns/account.ts';
import { METHODS, ROUTES } from '../../emulator/routes.ts';
import { emulatorClient, type Item, ids } from '../support/emulator-client.ts';
import { openapiIn } from '../support/openapi.ts';
import { OPENAPI_FILE, skipWithoutOpenapi } from '../support/openapi-file.ts';

const close = emulatorClient();
const org = String(close.get<Item>('/me/').body.organization_id ?? close.core.tables().organization.all()[0]?.id);
// The event log, the list of merges and that of webhooks need rows.
close.post('/webhook/', { url: 'https://x.example', events: [] });
const [lead, source] = ['Kept', 'Merged'].map((name) => close.post<Item>('/lead/', { name }).body.id);
close.post('/lead/merge/', { source, destination: lead });

close.post('/export/opportunity/', { format: 'csv' });
const { user, email_template, comment, contact, sequence_subscription } = close.core.tables();
const someone = contact.all()[0];
const [me, colleague = ''] = user.all().map(({ id }) => id);
/** The id in a path, by the path. Those of reports are the organization's. */
const IDS: { readonly [path: string]: string | undefined } = {
  '/membership/{id}/pinned_views/': user.all().map(membershipIdOf)[0],
  '/email_template/{id}/render/': email_template.all()[0]?.id,
};
/** The parameters that a list needs, by its path. */
const REQUIRED: { readonly [path: string]: string } = {
  '/activity/': `lead_id=${close.core.tables().activity.all()[0]?.lead_id}`,
  '/custom_object/': `lead_id=${close.core.tables().custom_object.all()[0]?.lead_id}`,
  '/comment/': `object_id=${comment.all()[0]?.object_id}`,
  '/email_template/{id}/render/': `lead_id=${someone?.lead_id}&contact_id=${someone?.id}`,
  '/sequence_subscription/': `sequence_id=${sequence_subscription.all()[0]?.sequence_id}`,
  '/send_as/': `allowed_user_id=${me}`,
  '/report/custom/{id}/': 'x=opportunity.date_created&y=opportunity.count',
};
/** Parameters for which every value is valid, or that change nothing. */
const FREE: { readonly [line: string]: string } = {
  '/activity/ thread_emails': 'any value lists conversations, none of which is in the first page',
  '/opportunity/ _order_by': 'Close ignores an unknown order, strict mode rejects it',
  '/task/ _order_by': 'likewise',
  '/user/ _order_by': 'likewise',
  '/activity/ _order_by': 'likewise',
  '/comment/ thread_id': 'not together with `object_id`',
  '/task/ format': 'documented without an effect on JSON',
};

/** Parameters that are refused with any other value than their default. */
const REFUSED: { readonly [line: string]: string } = {
  '/event/ _skip': 'documented: events are paged by cursor',
  '/event/ object_type': 'documented: only together with an object or an action',
  '/event/ object_id': 'documented: only together with a type, an action or a user',
  '/event/ action': 'documented: only together with a type or an object',
  '/event/ _cursor': 'only a cursor of an earlier response is valid',
  ...Object.fromEntries(
    ['', '__gt', '__gte', '__lt', '__lte'].map((suffix) => [
      `/activity/ activity_at${suffix}`,
      'documented: only with the order by the same date',
    ]),
  ),
};

/** The paths that list rows. Those of reports end with the id of the organization. */
const lists = ROUTES.flatMap(({ path, GET }) =>
  GET === undefined || path.endsWith('/{id}/') !== path.startsWith('/report/') ? [] : [{ path, params: GET.params }],
);

const view = close.core.tables().saved_search.all()[0]?.id ?? '';
/** Values of which one is valid for each parameter. */
const VALUES = [
  ...[
    'none_0',
    '2999-01-01',
    '1999-01-01',
    'true',
    'false',
    '0',
    '1',
    'id',
    'inbox',
    'user_id',
    '-date_created',
    view,
    colleague,
  ],
  ...['week', 'avg', 'opportunity.value', 'opportunity.user_id'],
];

describe('each parameter of a list', () => {
  it.each(lists)('$path: has a value that changes the response, and no value is passed over', ({ path, params }) => {
    const required = REQUIRED[path];
    const url = `${path.replace('{id}', IDS[path] ?? org)}?${required ?? ''}`;
    const all = close.get(url);
    expect(all.status).toBe(200);
    for (const name of params.filter(
      (each) => FREE[`${path} ${each}`] === undefined && !required?.includes(`${each}=`),
    )) {
      const isChanged = (value: string) => {
        const { status, body } = close.get(`${url}&${name}=${value}`);
        return status === 200 && !isDeepStrictEqual(body, all.body);
      };
      const isRefused = close.get(`${url}&${name}=none_0`).status === 400;
      expect([name, isRefused || isChanged('none_0')]).toEqual([name, true]);
      expect([name, VALUES.some(isChanged)]).toEqual([name, REFUSED[`${path} ${name}`] === undefined]);
    }
  });
});

describe("Close's document", () => {
  skipWithoutOpenapi();
  /** Documented parameters that an operation cannot have. */
  const MISPLACED = [
    ...['_order_by', '_limit', '_skip'].map((name) => `GET /user/{id}/ ${name}`),
    ...['_limit', '_skip'].map((name) => `GET /sequence/{id}/ ${name}`),
  ];
  /** Documented parameters of what is not emulated: rendering for the results of a search, and tasks of messages. */
  const LEFT_OUT = [
    ...[
      'bulk_object_type',
      'contact_preference',
      'email_account_id',
      'entry',
      'limit',
      'mode',
      'query',
      'results_limit',
    ]
      .concat('s_query', 'sender', 'sort')
      .map((name) => `GET /email_template/{id}/render/ ${name}`),
    ...['GET /bulk_action/email/ template_id', 'POST /activity/whatsapp_message/ send_to_inbox'],
  ];

  it('has no parameter of an emulated operation that the emulator passes over', () => {
    const openapi = openapiIn(OPENAPI_FILE ?? '');
    const missing = METHODS.flatMap((method) =>
      openapi.operations(method).flatMap(({ path, operation }) => {
        const pattern = path.replace(/\{\w+\}/g, '{id}');
        const endpoints = ROUTES.flatMap((route) => (route.path === pattern ? (route[method] ?? []) : []));
        const isEmulated = endpoints.length > 0;
        const known = endpoints.flatMap(({ params }) => params);
        return [...operation.parameters.keys()]
          .filter((name) => isEmulated && !known.includes(name))
          .map((name) => `${method} ${path} ${name}`);
      }),
    );
    expect(missing.sort()).toEqual([...MISPLACED, ...LEFT_OUT].sort());
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

  it('meetings by the event of a calendar', () => {
    const { data } = close.get('/activity/meeting/?_limit=100').body;
    const event = data.find((row) => row.provider_calendar_event_id !== null)?.provider_calendar_event_id;
    const { body } = close.get(`/activity/meeting/?_limit=100&provider_calendar_event_id=${event}`);
    expect(ids(body)).toEqual(ids({ data: data.filter((row) => row.provider_calendar_event_id === event) }));
    expect(body.data.length).toBeGreaterThan(0);
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

describe('send_to_inbox of a text message', () => {
  const message = { lead_id: lead, status: 'inbox', text: 'Call me', remote_phone: '+15125550143' };
  const open = () => close.get(`/task/?_type=incoming_sms&is_complete=false&lead_id=${lead}`).body.data;

  it('creates a task of the received message, and is refused for others', () => {
    const { id } = close.post<Item>('/activity/sms/?send_to_inbox=true', message).body;
    expect(open()).toMatchObject([{ _type: 'incoming_sms', lead_id: lead, object_id: id, is_complete: false }]);
    close.post('/activity/sms/', message);
    close.post('/activity/sms/?send_to_inbox=false', message);
    expect(close.post('/activity/sms/?send_to_inbox=maybe', message).status).toBe(400);
    expect(close.post('/activity/sms/?send_to_inbox=true', { ...message, status: 'draft' }).status).toBe(400);
    expect(open()).toHaveLength(1);
    expect(close.get(`/activity/sms/?lead_id=${lead}`).body.data).toHaveLength(3);
  });
});
