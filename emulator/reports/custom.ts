/**
 * The reports of which only the parameters are documented: the keys of these answers are INVENTED.
 */

import { dayOf, isoWeek } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import { periodOf, requireOwnOrganization, textParam } from './statuses.ts';

/** `GET /report/sent_emails/{org_id}/`: by template, as its summary says. */
export const sentEmailsReport: Endpoint = {
  params: ['date_start', 'date_end', 'user_id'],
  handle: (context) => {
    requireOwnOrganization(context);
    const [days, user] = [periodOf(context), textParam(context, 'user_id')];
    const sent = context.tables.activity.all().filter(({ type, details, user_id, activity_at, date_created }) => {
      const at = Date.parse(activity_at ?? date_created);
      const isThen = days === null || (at >= days.from && at < days.to);
      return type === 'Email' && details.status === 'sent' && isThen && (user ?? user_id) === user_id;
    });
    const groups = Map.groupBy(sent, ({ details }) =>
      typeof details.template_id === 'string' ? details.template_id : null,
    );
    return { body: { data: [...groups].map(([template_id, rows]) => ({ template_id, sent: rows.length })) } };
  },
};

interface PlottedRow {
  readonly [field: string]: string | number | null;
}

/** What can be drawn, of each kind of object. */
const FIELDS: { readonly [name: string]: 'number' | 'date' | 'id' } = {
  'lead.count': 'number',
  'lead.date_created': 'date',
  'lead.status_id': 'id',
  'opportunity.count': 'number',
  'opportunity.value': 'number',
  'opportunity.confidence': 'number',
  'opportunity.date_created': 'date',
  'opportunity.date_won': 'date',
  'opportunity.status_id': 'id',
  'opportunity.user_id': 'id',
};

export const customReportFields: Endpoint = {
  params: [],
  handle: () => ({ body: { data: Object.entries(FIELDS).map(([name, type]) => ({ name, type })) } }),
};

const TRANSFORMS: { readonly [name: string]: (values: readonly number[]) => number } = {
  sum: (values) => values.reduce((a, b) => a + b, 0),
  avg: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
};

/** The place of a day along the bottom, by the fineness that was asked. */
const BUCKETS: { readonly [interval: string]: (day: string) => string } = {
  day: (day) => day,
  week: (day) => {
    const { weekyear, week } = isoWeek(day);
    return `${weekyear}-W${String(week).padStart(2, '0')}`;
  },
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: (day) => day.slice(0, 4),
};

function plottedRows(object: string, { tables, tz }: RequestContext): readonly PlottedRow[] {
  const made = ({ status_id, date_created }: { status_id: string; date_created: string }) => ({
    count: 1,
    status_id,
    date_created: dayOf(Date.parse(date_created), tz),
  });
  if (object === 'lead') return tables.lead.all().map(made);
  return tables.opportunity.all().map((row) => {
    const { value, confidence, date_won, user_id } = row;
    return { ...made(row), value, confidence, date_won, user_id };
  });
}

function oneOf<T>(
  context: RequestContext,
  name: string,
  choices: { readonly [choice: string]: T },
  otherwise: string,
): T {
  const choice = choices[textParam(context, name) ?? otherwise];
  if (choice === undefined) throw fieldErrors({ [name]: 'Not a valid choice.' });
  return choice;
}

/** `GET /report/custom/{org_id}/`: both axes of one kind of object, along a date or an id; no text search. */
export const customReport: Endpoint = {
  params: ['query', 'x', 'y', 'interval', 'group_by', 'transform_y', 'start', 'end'],
  handle: (context) => {
    requireOwnOrganization(context);
    const [x, y = 'lead.count', by] = ['x', 'y', 'group_by'].map((name) => textParam(context, name));
    if (x === undefined) throw fieldErrors({ x: 'This field is required.' });
    const [object = '', along = ''] = x.split('.');
    for (const [name, field] of Object.entries({ x, y, ...(by === undefined ? {} : { group_by: by }) })) {
      const isKnown = Object.hasOwn(FIELDS, field) && field.startsWith(`${object}.`);
      if (!isKnown || (name === 'y' && FIELDS[field] !== 'number')) throw fieldErrors({ [name]: 'Not a valid field.' });
    }
    const place =
      FIELDS[x] === 'date' ? oneOf(context, 'interval', { ...BUCKETS, auto: BUCKETS.month }, 'auto') : undefined;
    const transform = oneOf(context, 'transform_y', TRANSFORMS, 'sum');
    const [start = '', end = '\uffff'] = [textParam(context, 'start'), textParam(context, 'end')];
    const rows = plottedRows(object, context).filter((row) => {
      const at = row[along];
      return at !== null && at !== undefined && String(at) >= start && String(at) <= end;
    });
    const series = Map.groupBy(rows, (row) => (by === undefined ? null : (row[by.split('.')[1] ?? ''] ?? null)));
    const body = [...series].map(([name, own]) => {
      const places = Map.groupBy(own, (row) => place?.(String(row[along])) ?? String(row[along]));
      const points = [...places].map(([at, rowsInBucket]) => ({
        x: at,
        y: transform(rowsInBucket.map((row) => Number(row[y.split('.')[1] ?? ''] ?? 0))),
      }));
      return { name, data: points.sort((a, b) => (a.x < b.x ? -1 : 1)) };
    });
    return { body: { series: body } };
  },
};
