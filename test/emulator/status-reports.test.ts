import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { type Client, emulatorClient, type Item, refusal } from '../support/emulator-client.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = buildSeed({ leads: 8, contacts: 8, opportunities: 12 });
const org = seed.organization.id;
const statuses = seed.pipelines[0]?.statuses ?? [];
const [user] = seed.users;
const [view] = seed.saved_searches;
const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let close: Client;
beforeEach(() => {
  now = START;
  close = emulatorClient({ seed, strict: true, clock: () => now });
});

type Report = { [list: string]: Record<string, unknown>[] };
const statusReport = (owner: string, query = '') => close.get<Report>(`/report/statuses/${owner}/${org}/${query}`);

describe('status reports', () => {
  /** All creations and status changes of opportunities, by a naive implementation. */
  function history() {
    const { activity, opportunity } = close.core.tables();
    const moves = activity.all().flatMap(({ type, date_created, details }) =>
      type === 'OpportunityStatusChange'
        ? [
            {
              id: details.opportunity_id,
              at: Date.parse(date_created),
              from: details.old_status_id,
              to: details.new_status_id,
            },
          ]
        : [],
    );
    const made = opportunity.all().map(({ id, status_id, date_created }) => {
      const [first] = moves.filter((move) => move.id === id).sort((a, b) => a.at - b.at);
      return { id, at: Date.parse(date_created), from: null, to: first?.from ?? status_id };
    });
    const present = new Set(made.map(({ id }) => id));
    return [...made, ...moves.filter(({ id }) => present.has(String(id)))].sort((a, b) => a.at - b.at);
  }

  /** The status of each opportunity at an instant, by replaying the history. */
  const placesAt = (at: number) => new Map(history().flatMap((event) => (event.at < at ? [[event.id, event.to]] : [])));

  it('equal a naive implementation for any history', () => {
    const steps = fc.array(fc.tuple(fc.nat(11), fc.nat(statuses.length - 1), fc.integer({ min: 1, max: 40 })), {
      minLength: 5,
      maxLength: 25,
    });
    fc.assert(
      fc.property(steps, fc.nat(15), fc.nat(15), (moves, first, length) => {
        now = START;
        close = emulatorClient({ seed, strict: true, clock: () => now, switches: { consolidationMs: 0 } });
        for (const [opportunity, status, hours] of moves) {
          now += hours * 3_600_000;
          const id = seed.opportunities[opportunity]?.id;
          if (opportunity === 11) close.post('/opportunity/', { status_id: statuses[status]?.id });
          else close.put(`/opportunity/${id}/`, { status_id: statuses[status]?.id });
        }
        const day = (n: number) => new Date(START + n * DAY).toISOString().slice(0, 10);
        const [from, to] = [Date.parse(day(first)), Date.parse(day(first + length)) + DAY];
        const report = statusReport('opportunity', `?date_start=${day(first)}&date_end=${day(first + length)}`).body;
        const [before, after] = [placesAt(from), placesAt(to)];
        const within = history().filter(({ at }) => at >= from && at < to);
        const opportunities = new Set(history().map(({ id }) => id));
        const count = (test: (id: unknown) => boolean) => [...opportunities].filter(test).length;
        for (const row of report.status_overview ?? []) {
          const here = row.status_id;
          const started = count((id) => before.get(id as string) === here);
          const ended = count((id) => after.get(id as string) === here);
          expect(row).toMatchObject({
            started,
            ended,
            change: ended - started,
            change_percent: started === 0 ? null : expect.closeTo((100 * (ended - started)) / started, 1),
            gained: count((id) => before.get(id as string) !== here && after.get(id as string) === here),
            lost: count((id) => before.get(id as string) === here && after.get(id as string) !== here),
            entered: new Set(within.flatMap((event) => (event.to === here ? [event.id] : []))).size,
            left: new Set(within.flatMap((event) => (event.from === here ? [event.id] : []))).size,
          });
        }
        const pairs = Map.groupBy(within, (event) => `${event.from} ${event.to}`);
        const counted = new Map(
          report.status_transitions?.map((row) => [`${row.from_status_id} ${row.to_status_id}`, row.count]),
        );
        expect(counted).toEqual(
          new Map([...pairs].map(([pair, events]) => [pair, new Set(events.map(({ id }) => id)).size])),
        );
        const paths = [...opportunities].flatMap((id) => {
          const [start, end] = [before.get(id as string) ?? null, after.get(id as string)];
          return end === undefined || start === end ? [] : [`${start} ${end}`];
        });
        const summary = new Map(
          report.status_transitions_summary?.map((row) => [`${row.from_status_id} ${row.to_status_id}`, row.count]),
        );
        expect(summary).toEqual(
          new Map([...Map.groupBy(paths, (path) => path)].map(([path, all]) => [path, all.length])),
        );
      }),
      { numRuns: randomRuns(25) },
    );
  });

  it('count a change at midnight for the day that begins', () => {
    const { id } = close.post<Item>('/opportunity/', { status_id: statuses[0]?.id, note: 'at midnight' }).body;
    now = Date.UTC(2026, 10, 25);
    close.put(`/opportunity/${id}/`, { status_id: statuses[1]?.id });
    now += DAY;
    const moves = (day: string) =>
      statusReport('opportunity', `?date_start=${day}&date_end=${day}&query=note:midnight`).body.status_overview?.map(
        (row) => [row.started, row.ended, row.entered],
      );
    expect(moves('2026-11-24')?.slice(0, 2)).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ]);
    expect(moves('2026-11-25')?.slice(0, 2)).toEqual([
      [1, 0, 0],
      [0, 1, 1],
    ]);
  });

  const ROW = ['status_id', 'status_label', 'status_is_deleted'];
  const NUMBERS = ['started', 'ended', 'change', 'change_percent', 'gained', 'lost', 'entered', 'left'];
  const MOVE = ['from', 'to'].flatMap((side) => ROW.map((key) => `${side}_${key}`));

  it('have the documented keys', () => {
    const days = '?date_start=2026-01-01&date_end=2026-11-20';
    const [leads, opportunities] = [statusReport('lead', days).body, statusReport('opportunity', days).body];
    const keys = (row: object | undefined) => Object.keys(row ?? {}).toSorted();
    const overview = [...ROW, ...NUMBERS, '_queries', '_leads_page_urls'];
    expect(keys(leads.status_overview?.[0])).toEqual(overview.toSorted());
    expect(keys(opportunities.status_overview?.[0])).toEqual([...overview, '_opportunities_page_urls'].toSorted());
    const queries = opportunities.status_overview?.[0]?._queries as Record<string, string>;
    expect(keys(queries)).toEqual(['ended', 'entered', 'gained', 'left', 'lost', 'started']);
    for (const query of Object.values(queries)) expect(query).toMatch(/^opportunity\(.*\)$/);
    const moves = [...MOVE, 'count', '_query', '_leads_page_url'];
    expect(keys(leads.status_transitions?.[0])).toEqual(moves.toSorted());
    expect(keys(opportunities.status_transitions_summary?.[0])).toEqual(
      [...moves, '_opportunities_page_url'].toSorted(),
    );
  });

  it('about all time omit the numbers that need a start', () => {
    const [row] = statusReport('lead').body.status_overview ?? [];
    expect(Object.keys(row ?? {}).filter((key) => NUMBERS.includes(key))).toEqual(['ended', 'entered', 'left']);
  });

  it('cover what their filters find', () => {
    const ended = (owner: string, query: string) =>
      (statusReport(owner, query).body.status_overview ?? []).reduce((sum, row) => sum + Number(row.ended), 0);
    const mine = seed.opportunities.filter(({ user_id }) => user_id === user?.id).length;
    expect(ended('opportunity', `?user_id=${user?.id}`)).toBe(mine);
    const [opportunity] = seed.opportunities;
    close.put(`/opportunity/${opportunity?.id}/`, { note: 'quite unheard of' });
    expect(ended('opportunity', '?query=note:unheard')).toBe(1);
    close.put(`/lead/${seed.leads[0]?.id}/`, { name: 'Quite unheard of' });
    expect(ended('lead', '?query=unheard')).toBe(1);
    const seen = ended('lead', `?smart_view_id=${view?.id}`);
    expect(seen).toBeLessThan(seed.leads.length);
    const all = close.post<{ data: Item[] }>('/data/search/', {
      query: {
        type: 'and',
        queries: [
          { type: 'object_type', object_type: 'lead' },
          { type: 'saved_search', saved_search_id: view?.id },
        ],
      },
    });
    expect(seen).toBe(all.body.data.length);
  });

  it.each([
    ['query and smart_view_id', `?query=a&smart_view_id=${view?.id}`, 'smart_view_id'],
    ['an unknown Smart View', '?smart_view_id=save_x', 'smart_view_id'],
    ['an invalid date', '?date_start=May', 'date_start'],
    ['an empty parameter', '?query=', 'query'],
    ['an unknown parameter', '?pipeline_id=pipe_x', 'pipeline_id'],
  ])('reject %s', (_what, query, field) => {
    expect(refusal(statusReport('opportunity', query))).toEqual([400, [field]]);
  });

  it('reject another organization, and user_id for leads', () => {
    expect(close.get(`/report/statuses/lead/orga_other/`).status).toBe(404);
    expect(refusal(statusReport('lead', `?user_id=${user?.id}`))).toEqual([400, ['user_id']]);
    expect(close.post(`/report/statuses/lead/${org}/`, {}).status).toBe(405);
  });
});
