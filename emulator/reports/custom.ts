/** The custom reports of Close's Explorer. Only their parameters are documented. The keys of responses are INVENTED. */
import { dayOf, isDay, isoWeek } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import { leadTextQuery, opportunityTextQuery } from '../search/text/text-query.ts';
import { requireOwnOrganization, textParam } from './params.ts';

/** The values of a lead or an opportunity by field. */
interface PlottedRow {
  readonly [field: string]: string | number | null;
}

/** The fields that can be plotted, by kind of object. */
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

/** The position of a day on the x axis, by interval. */
const INTERVALS: { readonly [interval: string]: (day: string) => string } = {
  day: (day) => day,
  week: (day) => {
    const { weekyear, week } = isoWeek(day);
    return `${weekyear}-W${String(week).padStart(2, '0')}`;
  },
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  year: (day) => day.slice(0, 4),
};

/** The rows of a kind that `query` finds. */
function plottedRows(object: string, context: RequestContext): readonly PlottedRow[] {
  const { tables, tz } = context;
  const query = textParam(context, 'query') ?? '';
  const commonValues = ({ status_id, date_created }: { status_id: string; date_created: string }) => ({
    count: 1,
    status_id,
    date_created: dayOf(Date.parse(date_created), tz),
  });
  if (object === 'lead') return tables.lead.all().filter(leadTextQuery(query, context).matches).map(commonValues);
  const { matches } = opportunityTextQuery(query, context);
  return tables.opportunity
    .all()
    .filter(matches)
    .map((row) => {
      const { value, confidence, date_won, user_id } = row;
      return { ...commonValues(row), value, confidence, date_won, user_id };
    });
}

/** The choice that a parameter names. Throws 400 for an unknown one. */
function choiceParam<T>(
  context: RequestContext,
  name: string,
  choices: { readonly [choice: string]: T },
  defaultChoice: string,
): T {
  const choice = choices[textParam(context, name) ?? defaultChoice];
  if (choice === undefined) throw fieldErrors({ [name]: 'Not a valid choice.' });
  return choice;
}

/** The first or last position on the x axis. Throws 400 if an axis of dates is bounded by something else. */
function boundParam(context: RequestContext, name: string, kind: string | undefined): string | undefined {
  const text = textParam(context, name);
  if (text !== undefined && kind === 'date' && !isDay(text.slice(0, 10)))
    throw fieldErrors({ [name]: 'Not a valid date.' });
  return text;
}

/** `GET /report/custom/{org_id}/`. Both axes are fields of one kind of object. `query` is a text query of that kind. */
export const customReport: Endpoint = {
  params: ['query', 'x', 'y', 'interval', 'group_by', 'transform_y', 'start', 'end'],
  handle: (context) => {
    requireOwnOrganization(context);
    const [x, y = 'lead.count', groupBy] = ['x', 'y', 'group_by'].map((name) => textParam(context, name));
    if (x === undefined) throw fieldErrors({ x: 'This field is required.' });
    const [object = '', xField = ''] = x.split('.');
    for (const [name, field] of Object.entries({ x, y, ...(groupBy === undefined ? {} : { group_by: groupBy }) })) {
      const isKnown = Object.hasOwn(FIELDS, field) && field.startsWith(`${object}.`);
      if (!isKnown || (name === 'y' && FIELDS[field] !== 'number')) throw fieldErrors({ [name]: 'Not a valid field.' });
    }
    const positionOf =
      FIELDS[x] === 'date'
        ? choiceParam(context, 'interval', { ...INTERVALS, auto: INTERVALS.month }, 'auto')
        : undefined;
    const transform = choiceParam(context, 'transform_y', TRANSFORMS, 'sum');
    const [start = '', end = '\uffff'] = ['start', 'end'].map((name) => boundParam(context, name, FIELDS[x]));
    const rows = plottedRows(object, context).filter((row) => {
      const at = row[xField];
      return at !== null && at !== undefined && String(at) >= start && String(at) <= end;
    });
    const series = Map.groupBy(rows, (row) =>
      groupBy === undefined ? null : (row[groupBy.split('.')[1] ?? ''] ?? null),
    );
    const body = [...series].map(([name, seriesRows]) => {
      const positions = Map.groupBy(seriesRows, (row) => positionOf?.(String(row[xField])) ?? String(row[xField]));
      const points = [...positions].map(([position, rowsAt]) => ({
        x: position,
        y: transform(rowsAt.map((row) => Number(row[y.split('.')[1] ?? ''] ?? 0))),
      }));
      return { name, data: points.sort((a, b) => (a.x < b.x ? -1 : 1)) };
    });
    return { body: { series: body } };
  },
};
