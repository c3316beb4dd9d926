import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type TextQueryCase, textQueries } from '../support/arbitrary-text-query.ts';
import { emulatorClient, ids } from '../support/emulator-client.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = demoSeed();
const NOW = Date.parse(
  seed.leads
    .map(({ date_updated }) => date_updated)
    .sort()
    .at(-1) ?? '',
);
const close = emulatorClient({ seed, strict: true, clock: () => NOW });
type Failure = { error: string };

const pages = (path: string, query: string, max: number, parameter = 'query', headers = {}): string[] => {
  const found: string[] = [];
  for (let hasMore = true; hasMore; ) {
    const url = `${path}?_fields=id&_limit=${max}&_skip=${found.length}&${parameter}=${encodeURIComponent(query)}`;
    const { status, body } = close.get(url, headers);
    expect([query, status]).toEqual([query, 200]);
    found.push(...ids(body));
    hasMore = body.has_more;
  }
  return found;
};
const leadsOf = (query: string, headers = {}) => pages('/lead/', query, 200, 'query', headers);
const opportunitiesOf = (query: string, parameter = 'query') => pages('/opportunity/', query, 250, parameter);
const error = (query: string, path = '/lead/') => {
  const { status, body } = close.get<Failure>(`${path}?query=${encodeURIComponent(query)}`);
  return status === 200 ? 200 : [status, body.error];
};

const { leads, contacts, opportunities, activities } = seed;
const rowsOf = <R extends { lead_id: string }>(rows: readonly R[], id: string) =>
  rows.filter((row) => row.lead_id === id);
const activitiesOf = (id: string, type: string) => rowsOf(activities, id).filter((row) => row.type === type);
const [lead] = leads.filter(
  ({ id, name }) => name !== '' && rowsOf(contacts, id).some(({ emails }) => emails.length > 0),
);
const contact = rowsOf(contacts, lead?.id ?? '').find(({ emails }) => emails.length > 0);
const phoned = contacts.find(({ phones }) => phones.length > 0);
const called = activities.find(({ type }) => type === 'Call');
const field = seed.custom_fields.find(({ object, type }) => object === 'lead' && type === 'text');
const valued = leads.find(({ custom }) => custom[field?.id ?? ''] !== undefined);
const value = valued?.custom[field?.id ?? ''];
const view = seed.saved_searches.find(({ type }) => type === 'lead');
const day = lead?.date_updated.slice(0, 10) ?? '';

describe("queries of Close's scripts and of clients", () => {
  type Expected = (row: (typeof leads)[number]) => boolean;
  const contactsOf = (id: string) => rowsOf(contacts, id);
  const hasEmail = (id: string, email = '') =>
    contactsOf(id).some(({ emails }) => emails.some((each) => each.email === email));
  const forms: [query: string, expected: Expected][] = [
    ['* sort:created', () => true],
    ['sort:created contacts > 1', ({ id }) => contactsOf(id).length > 1],
    ['addresses > 1 sort:activities', ({ addresses }) => addresses.length > 1],
    ['has:calls', ({ id }) => activitiesOf(id, 'Call').length > 0],
    ['(has:calls) slice:1/1', ({ id }) => activitiesOf(id, 'Call').length > 0],
    ['sms_messages > 0', ({ id }) => activitiesOf(id, 'SMS').length > 0],
    [
      `sms( date >= "${day}" direction:inbound )`,
      ({ id }) =>
        activitiesOf(id, 'SMS').some(
          ({ details, activity_at, date_created }) =>
            (activity_at ?? date_created) >= day && details.direction === 'inbound',
        ),
    ],
    [
      `sms( status:sent  user:${called?.user_id} )`,
      ({ id }) =>
        activitiesOf(id, 'SMS').some(
          ({ details, user_id }) => details.status === 'sent' && user_id === called?.user_id,
        ),
    ],
    [
      `call( date >= "${day}")`,
      ({ id }) =>
        activitiesOf(id, 'Call').some(({ activity_at, date_created }) => (activity_at ?? date_created) >= day),
    ],
    [
      'call((recording_duration > 0 or voicemail_duration > 0))',
      ({ id }) =>
        activitiesOf(id, 'Call').some(
          ({ details }) =>
            Number(details.voicemail_duration ?? 0) > 0 ||
            (details.has_recording === true && Number(details.duration) > 0),
        ),
    ],
    [`email_address:"${contact?.emails[0]?.email}" sort:created`, ({ id }) => hasEmail(id, contact?.emails[0]?.email)],
    [`email:${contact?.emails[0]?.email}`, ({ id }) => hasEmail(id, contact?.emails[0]?.email)],
    [
      `email in ("${contact?.emails[0]?.email}","none@none.example") sort:date_created`,
      ({ id }) => hasEmail(id, contact?.emails[0]?.email),
    ],
    [
      `phone in ("${phoned?.phones[0]?.phone}")`,
      ({ id }) => contactsOf(id).some(({ phones }) => phones.some(({ phone }) => phone === phoned?.phones[0]?.phone)),
    ],
    [
      `phone:"${phoned?.phones[0]?.phone_formatted.replace(/^\S+ /, '')}"`,
      ({ id }) => contactsOf(id).some(({ phones }) => phones.some(({ phone }) => phone === phoned?.phones[0]?.phone)),
    ],
    [
      `phone:${phoned?.phones[0]?.phone.slice(0, 9)}*`,
      ({ id }) =>
        contactsOf(id).some(({ phones }) =>
          phones.some(({ phone }) => phone.startsWith(phoned?.phones[0]?.phone.slice(0, 9) ?? '')),
        ),
    ],
    [`id:"${lead?.id}" OR id:"lead_0"`, ({ id }) => id === lead?.id],
    [`"${field?.name}":"${value}" sort:created`, ({ custom }) => custom[field?.id ?? ''] === value],
    [`custom.${field?.id}:"${value}"`, ({ custom }) => custom[field?.id ?? ''] === value],
    [`custom.l${field?.id}:"${value}"`, ({ custom }) => custom[field?.id ?? ''] === value],
    [
      `"custom.${field?.name}":* not company:"${valued?.name}" sort:created`,
      ({ custom, name }) => custom[field?.id ?? ''] !== undefined && name !== valued?.name,
    ],
    [`date_updated>="${day}T00:00" sort:date_updated`, (row) => row.date_updated >= day],
    [`date_updated>="${day} 00:00" sort:date_updated`, (row) => row.date_updated >= day],
    [
      `date_created > ${day}T00:00:00 (lead_status:"Potential" or lead_status:"Qualified")"`,
      (row) =>
        row.date_created >= `${day}T00:00:01` &&
        ['Potential', 'Qualified'].includes(
          seed.organization.lead_statuses.find(({ id }) => id === row.status_id)?.label ?? '',
        ),
    ],
    [
      'has:phone_numbers has:email_addresses sort:display_name',
      ({ id }) =>
        rowsOf(contacts, id).some(({ phones }) => phones.length > 0) &&
        rowsOf(contacts, id).some(({ emails }) => emails.length > 0),
    ],
    [`sort:updated date_updated >= ${day}T00:00:00+00:00`, (row) => row.date_updated >= day],
    [`status_id:${lead?.status_id}`, (row) => row.status_id === lead?.status_id],
    [`sort:created ${lead?.id === undefined ? '' : `id in (${lead.id}, lead_0)`}`, ({ id }) => id === lead?.id],
    [
      'opportunity_status:active',
      ({ id }) =>
        rowsOf(opportunities, id).some((row) =>
          seed.pipelines.some(({ statuses }) =>
            statuses.some((status) => status.id === row.status_id && status.type === 'active'),
          ),
        ),
    ],
    ['opportunities = 0', ({ id }) => rowsOf(opportunities, id).length === 0],
    [`in:"${view?.name}" contacts < 99`, ({ id }) => inView.has(id)],
  ];
  const inView = new Set(
    ids(
      close.post('/data/search/', {
        query: {
          type: 'and',
          queries: [
            { type: 'object_type', object_type: 'lead' },
            { type: 'saved_search', saved_search_id: view?.id },
          ],
        },
        _fields: { lead: ['id'] },
        _limit: 200,
      }).body,
    ),
  );
  it.each(forms)('%s', (query, expected) => {
    const wanted = leads.filter(expected).map(({ id }) => id);
    expect(leadsOf(query).sort()).toEqual(wanted.sort());
  });
});

describe('queries of opportunities', () => {
  const statuses = new Map(seed.pipelines.flatMap((each) => each.statuses).map((status) => [status.id, status]));
  it('by what Close documents: a text in the note, a status, a change of status', () => {
    const change = activities.find(({ type, details }) => type === 'OpportunityStatusChange' && details.old_status_id);
    const on = change?.date_created.slice(0, 10) ?? '';
    const [old, next] = ['old', 'new'].map((side) => String(change?.details[`${side}_status_label`]));
    const query = `status_change(old_status:"${old}" new_status:"${next}" date:${on})`;
    expect(opportunitiesOf(query)).toContain(change?.details.opportunity_id);
    expect(opportunitiesOf(`${query} -${query}`)).toEqual([]);
    const won = opportunities.filter((row) => statuses.get(row.status_id)?.type === 'won').map(({ id }) => id);
    expect(opportunitiesOf('opportunity_status_type:won').sort()).toEqual(won.sort());
    expect(opportunitiesOf('note:"important"').length).toBeGreaterThan(0);
  });

  it('by lead_query, in the order of opportunities', () => {
    const two = leads.filter(({ id }) => rowsOf(contacts, id).length === 2).map(({ id }) => id);
    const expected = opportunitiesOf('*').filter((id) =>
      two.includes(opportunities.find((row) => row.id === id)?.lead_id ?? ''),
    );
    expect(opportunitiesOf('contacts:2 sort:-created', 'lead_query')).toEqual(expected);
  });

  it('in their order, unless _order_by is given', () => {
    const values = (query: string) =>
      close.get(`/opportunity/?_limit=250&${query}`).body.data.map((row) => Number(row.value));
    const sorted = values('query=value:*%20sort:-value');
    expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
    expect(values('query=value:*%20sort:-value&_order_by=value')).not.toEqual(sorted);
  });
});

describe("the queries of Close's reports", () => {
  interface Row {
    status_label: string;
    from_status_label: string | null;
    to_status_label: string;
    count: number;
    _query: string;
    _queries: Record<string, string>;
    [number: string]: unknown;
  }
  type Report = Record<'status_overview' | 'status_transitions' | 'status_transitions_summary', Row[]>;
  const owners = ['lead', 'opportunity'] as const;
  const periods = ['', '?date_start=2026-03-01&date_end=2026-09-30', '?date_end=2026-06-30', '?date_start=2026-06-01'];
  const labels = {
    lead: seed.organization.lead_statuses.map(({ label }) => label),
    opportunity: seed.pipelines.flatMap((each) => each.statuses.map(({ label }) => label)),
  };

  const cases = owners.flatMap((owner) =>
    periods.slice(0, owner === 'lead' ? 4 : 2).map((period) => [owner, period] as const),
  );
  it.each(cases)('find what the report of the statuses of a %s%s counts', (owner, period) => {
    // Queries name statuses by label, which several pipelines may have.
    const isUnique = (label: string | null) =>
      label === null || labels[owner].filter((each) => each === label).length === 1;
    const found = (query: string) => {
      const text = owner === 'lead' ? query : query.replace(/^opportunity\((.*)\)$/, '$1');
      return close.get(`/${owner}/?_limit=0&query=${encodeURIComponent(text)}`).body.total_results;
    };
    const { body } = close.get<Report>(`/report/statuses/${owner}/${seed.organization.id}/${period}`);
    const overview = body.status_overview.filter((row) => isUnique(row.status_label));
    for (const row of overview) {
      const numbers = Object.keys(row._queries).map((name) => [name, row[name]]);
      expect([row._queries, numbers]).toEqual([
        row._queries,
        Object.entries(row._queries).map(([name, query]) => [name, found(query)]),
      ]);
    }
    const moves = [body.status_transitions, body.status_transitions_summary].flatMap((rows) =>
      rows.filter((row) => isUnique(row.from_status_label) && isUnique(row.to_status_label)).slice(0, 10),
    );
    expect(overview.length + moves.length).toBeGreaterThan(5);
    for (const { _query, count } of moves) expect([_query, count]).toEqual([_query, found(_query)]);
  });

  it('are documented for emails and calls', () => {
    const of = (type: string, test: (row: (typeof activities)[number]) => boolean) =>
      leads
        .filter(({ id }) => activitiesOf(id, type).some(test))
        .map(({ id }) => id)
        .sort();
    const isSent = ({ details }: (typeof activities)[number]) =>
      details.status === 'sent' && details.direction === 'outgoing';
    expect(leadsOf('email(direction:sent)').sort()).toEqual(of('Email', isSent));
    const isOpened = (row: (typeof activities)[number]) =>
      isSent(row) && JSON.stringify(row.details.opens ?? []) !== '[]';
    expect(leadsOf('email(direction:sent opened:yes)').sort()).toEqual(of('Email', isOpened));
    const [from, to] = ['2026-03-01T00:00:00.000Z', '2026-09-01T00:00:00.000Z'];
    const caller = called?.user_id ?? '';
    const query =
      `call(direction: "outbound" and outgoing_call_date >= "${from.replace('Z', '+0000')}" and ` +
      `outgoing_call_date < "${to.replace('Z', '+0000')}" and user in ("${caller}", "user_0")) and in:"${view?.id}"`;
    const calls = of('Call', ({ details, activity_at, date_created, user_id }) => {
      const at = new Date(activity_at ?? date_created).toISOString();
      return details.direction === 'outbound' && at >= from && at < to && user_id === caller;
    });
    const inView = leadsOf(`in:${view?.id}`);
    expect(leadsOf(query).sort()).toEqual(calls.filter((id) => inView.includes(id)));
  });

  it('find rows without a value by an empty text', () => {
    const without = leads.filter(({ custom }) => custom[field?.id ?? ''] === undefined).map(({ id }) => id);
    expect(leadsOf(`custom.${field?.id}:""`).sort()).toEqual(without.sort());
  });
});

describe('sort and slice', () => {
  const column = (query: string, key: string) =>
    leadsOf(query).map((id) => leads.find((row) => row.id === id)?.[key as 'name']);
  it('sort by several keys, ascending or descending', () => {
    const created = column('sort:date_created', 'date_created');
    expect(created).toEqual(created.toSorted());
    expect(column('sort:-created', 'date_created')).toEqual(created.toReversed());
    const counts = leadsOf('sort:-opportunities,date_created').map((id) => rowsOf(opportunities, id).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('slices are disjoint, and together they are all leads', () => {
    const parts = [1, 2, 3].map((part) => leadsOf(`sort:created slice:${part}/3 contacts > 0`));
    expect(parts.flat().sort()).toEqual(leadsOf('has:contacts').sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(20);
  });
});

describe('dates', () => {
  const DAY = 86_400_000;
  const count = (query: string, tz = 0) => leadsOf(query, { 'x-tz-offset': String(tz) }).length;
  const updated = (test: (at: number) => boolean) => leads.filter((row) => test(Date.parse(row.date_updated))).length;
  const startOf = (at: number, tz: number) => Math.floor((at + tz * 3_600_000) / DAY) * DAY - tz * 3_600_000;

  it.each([0, -7, 5.5])("relative ones are in the caller's time zone: %d", (tz) => {
    const today = startOf(NOW, tz);
    expect(count('updated:today', tz)).toBe(updated((at) => at >= today));
    expect(count('updated:yesterday', tz)).toBe(updated((at) => at >= today - DAY && at < today));
    expect(count('updated < "30 days ago"', tz)).toBe(updated((at) => at < today - 30 * DAY));
    expect(count('updated >= "2 weeks ago"', tz)).toBe(updated((at) => at >= today - 14 * DAY));
    expect(count('updated > "36 hours ago"', tz)).toBe(updated((at) => at > NOW - 36 * 3_600_000));
    expect(count('updated < "in 3 days"', tz)).toBe(leads.length);
    const instant = new Date(today).toISOString().slice(0, 16);
    expect(count(`updated < ${instant}`, tz)).toBe(updated((at) => at < today));
    expect(count(`updated < ${new Date(today).toISOString()}`, tz)).toBe(updated((at) => at < today));
  });

  it('named periods cover their days', () => {
    const month = new Date(NOW).toISOString().slice(0, 7);
    const expected = leads.filter((row) => row.date_updated.startsWith(month)).length;
    expect([count('updated:"this month"'), count('updated:this-month')]).toEqual([expected, expected]);
    expect(count('updated < "this month"') + expected + count('updated > "this month"')).toBe(leads.length);
  });
});

describe('what is not understood', () => {
  it.each([
    ['nothing_known:1', 'unknown property: nothing_known'],
    ['contact_nothing:1', 'unknown property: contact_nothing'],
    ['custom.Nothing:1', 'unknown property: custom.Nothing'],
    ['has:nothing', 'unknown property: nothing'],
    ['nothing(note:a)', 'unknown object: nothing'],
    ['in:"No View"', 'unknown Smart View: No View'],
    [`contact(in:${view?.id})`, 'unknown Smart View'],
    ['sort:nothing', 'sorts by an unknown property: nothing'],
    ['sort:lead_status', 'sorts by an unknown property: lead_status'],
    ['not sort:created', 'negates a sort'],
    ['slice:3/2', 'invalid slice: 3/2'],
    ['contacts > many', 'invalid number: many'],
    ['created > soon', 'invalid date: soon'],
    ['created > 2026-13-01', 'invalid date: 2026-13-01'],
    ['task(is_complete:maybe)', 'invalid boolean: maybe'],
    ['name > a', 'compares a text with >'],
    ['email:*@mail.example', 'invalid text: *@mail.example'],
    ['a or', 'lacks a condition'],
    ['sort:created or a', 'lacks a condition next to “or”'],
    ['and a', 'lacks a condition next to “and”'],
    ['name:', 'lacks a value'],
    ['status:(a or b)', 'lacks a value'],
    ['(a', 'opening parenthesis'],
    ['a)', 'closing parenthesis'],
    ['()', 'lacks a condition'],
    ['"a', 'quote without an end'],
    ['name:"', 'quote without an end'],
    ['phone:none', 'invalid value'],
    ['lead_status(on > 2026-01-01)', 'compares a period with >'],
    ['id in (a', 'list without a closing parenthesis'],
    ['&', 'lacks a condition'],
    ['='.repeat(3), 'lacks a condition'],
    ['('.repeat(10_000), 'nested too deeply'],
    ['not '.repeat(10_000), 'nested too deeply'],
  ])('%.40s: %s', (query, message) => {
    expect(error(query)).toEqual([400, expect.stringContaining(message)]);
  });

  it('is refused for opportunities too, and in the queries of reports', () => {
    const path = `/report/statuses/lead/${seed.organization.id}/`;
    for (const each of ['/opportunity/', path]) expect(error('nothing:1', each)).toEqual([400, expect.any(String)]);
    expect(close.get('/opportunity/?lead_query=nothing:1').status).toBe(400);
    expect(error('slice:1/2', '/opportunity/')).toBe(200);
  });
});

describe('plain words', () => {
  const found = (query: string) => leadsOf(query).length;
  const lone = emulatorClient({ strict: true });
  const id = lone.post<{ id: string }>('/lead/', {
    name: 'Smith & Söhne, Inc - Qua\u0027rt “Nord”',
    description: 'a-b',
  }).body.id;
  it.each([
    'smith',
    'Smith & Sohne',
    'smith, inc',
    'Söhne - Inc',
    '"Söhne Inc"',
    'qua*',
    'smith not xylophon',
    'smith -xylophon',
    '"a b"',
    'a-b',
  ])('%s', (query) => {
    expect(ids(lone.get(`/lead/?query=${encodeURIComponent(query)} "smith sohne"`).body)).toEqual([id]);
  });
  it('a blank query finds everything', () => expect(found('  ')).toBe(leads.length));
});

describe('any query', () => {
  const runs = { numRuns: randomRuns(60), endOnFailure: true };
  const { lead: leadQueries, opportunity: opportunityQueries } = textQueries(seed);
  const expected = <T extends { id: string }>(rows: readonly T[], { finds }: TextQueryCase<T>) =>
    rows.filter(finds).map(({ id }) => id);

  it('of leads finds what a naive evaluation finds', () => {
    fc.assert(
      fc.property(leadQueries, (each) => {
        expect(leadsOf(each.text).sort()).toEqual(expected(leads, each).sort());
      }),
      runs,
    );
  });

  it('of opportunities finds what a naive evaluation finds', () => {
    fc.assert(
      fc.property(opportunityQueries, (each) => {
        const { status, body } = close.get(`/opportunity/?_limit=0&query=${encodeURIComponent(each.text)}`);
        expect([status, body.total_results]).toEqual([200, expected(opportunities, each).length]);
      }),
      runs,
    );
  });

  it('is answered or refused, and never crashes', () => {
    const piece = fc.oneof(
      fc.constantFrom('(', ')', '"', ':', '>=', '!=', '-', ',', '*', ' ', ' or ', ' and ', 'not ', ' in ', '\\'),
      fc.constantFrom(
        'name',
        'contacts',
        'call',
        'sort',
        'slice',
        'has',
        'in',
        'custom.',
        'created',
        '__proto__',
        'constructor',
      ),
      fc.constantFrom(
        '1',
        '1/2',
        'today',
        '9999 years ago',
        '"9999 months from now"',
        '+275760-09-13',
        '2026-01-01T00:00',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { status, body } = close.get(`/lead/?_limit=0&query=${encodeURIComponent(pieces.join(''))}`);
        expect([200, 400]).toContain(status);
        if (status === 400) expect(JSON.stringify(body)).toMatch(/query/i);
      }),
      { numRuns: randomRuns(200) },
    );
  });
});

describe('the search index', () => {
  it('is what text queries read, so they lag behind writes', () => {
    let now = NOW;
    const lagging = emulatorClient({ seed, clock: () => now, searchLagMs: 5000 });
    const { id } = lagging.post<{ id: string }>('/lead/', { name: 'Xylophon Makers' }).body;
    const found = () => ids(lagging.get('/lead/?query=name:xylophon').body);
    const reported = () =>
      lagging
        .get<{ status_overview: { ended: number }[] }>(
          `/report/statuses/lead/${seed.organization.id}/?query=name:xylophon`,
        )
        .body.status_overview.reduce((sum, { ended }) => sum + ended, 0);
    expect([found(), reported()]).toEqual([[], 0]);
    now += 5000;
    expect([found(), reported()]).toEqual([[id], 1]);
    lagging.put(`/lead/${id}/`, { name: 'Renamed' });
    expect(lagging.get('/lead/?query=name:xylophon').body.data).toMatchObject([{ name: 'Renamed' }]);
    lagging.delete(`/lead/${id}/`);
    expect(found()).toEqual([]);
  });
});
