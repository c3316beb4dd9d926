/** A Close that has the recorded rows, and nothing else. It answers with the requested columns, as Close does. */
import type { ScriptedRequest, ScriptedResponse } from '../support/scripted-close.ts';
import { type Recorded, type Row, rowsOf } from './records.ts';

const CUSTOM = 'custom.';

/** The columns of `_fields`. Those of a catalogue are always all. */
function columnsOf(row: Row, fields: string | null): Row {
  if (fields === null) return row;
  const wanted = new Set(fields.split(','));
  const isWanted = (column: string) => wanted.has(column) || (wanted.has('custom') && column.startsWith(CUSTOM));
  return Object.fromEntries(Object.entries(row).filter(([column]) => isWanted(column)));
}

const list = (data: readonly Row[]): ScriptedResponse => ({
  body: { data, has_more: false, total_results: data.length },
});
const NOT_FOUND: ScriptedResponse = { status: 404, body: { error: 'Not found.' } };

/** A definition for each custom field that the rows have a value of. */
function definitionsOf(rows: readonly Row[], known: readonly Row[]): readonly Row[] {
  const defined = new Map(known.map((definition) => [definition.id, definition]));
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) {
      const id = column.slice(CUSTOM.length);
      if (!/^custom\.l?cf_/.test(column) || defined.has(id)) continue;
      const form = { type: 'text', description: null, accepts_multiple_values: Array.isArray(value), choices: null };
      defined.set(id, { id, name: id, ...form, created_by: null, updated_by: null });
    }
  }
  return [...defined.values()];
}

/** One row for each id, with the columns of all its recordings. */
const byId = (rows: readonly Row[]): readonly Row[] =>
  [...Map.groupBy(rows, ({ id }) => id).values()].map((same): Row => Object.assign({}, ...same));

const STAMPS = {
  created_by: null,
  updated_by: null,
  date_created: '2026-01-01T00:00:00',
  date_updated: '2026-01-01T00:00:00',
};

/** The pipelines, and those that only a status names. */
function withStatuses(pipelines: readonly Row[], statuses: readonly Row[]): readonly Row[] {
  const known = new Set(pipelines.flatMap(({ statuses: own }) => rowsOf(own).map(({ id }) => id)));
  const loose = byId(statuses.filter(({ id }) => !known.has(id)));
  const rest = Map.groupBy(loose, ({ pipeline_id: id }) => id ?? 'pipe_ofTheRecords');
  const extended = pipelines.map((pipeline) => {
    const own = [...rowsOf(pipeline.statuses), ...(rest.get(pipeline.id ?? '') ?? [])];
    rest.delete(pipeline.id ?? '');
    return { ...STAMPS, ...pipeline, statuses: own };
  });
  return [...extended, ...[...rest].map(([id, own]) => ({ ...STAMPS, id, name: 'Records', statuses: own }))];
}

/** Answers requests about one recorded row; catalogues contain all rows. */
export function recordedClose(all: readonly Recorded[], organization: Row) {
  const of = (...types: readonly string[]) => all.flatMap(({ type, row }) => (types.includes(type) ? [row] : []));
  const definitions = of('CustomFieldDefinition');
  const pipelines = withStatuses(byId(of('Pipeline')), of('OpportunityStatus'));
  const whole: Row = { ...organization, pipelines, lead_statuses: of('LeadStatus') };
  const me: Row = {
    id: 'user_ofTheKey',
    first_name: 'A',
    last_name: 'B',
    email: null,
    image: null,
    organizations: [whole],
  };
  const named = new Set(of('User').map(({ id }) => id));
  const others = of('Group')
    .flatMap(({ members }) => rowsOf(members))
    .filter(({ user_id: id }) => !named.has(id))
    .map(
      ({ user_id: id }): Row => ({
        id,
        first_name: null,
        last_name: null,
        email: null,
        image: null,
        organizations: [],
      }),
    );
  const catalogues: Readonly<Record<string, readonly Row[]>> = {
    '/user/': [...of('User'), ...others],
    '/pipeline/': pipelines,
    '/role/': of('Role'),
    '/group/': of('Group'),
    '/saved_search/': of('SmartView'),
    '/custom_activity/': of('CustomActivityType'),
    '/custom_object_type/': of('CustomObjectType'),
    '/user/availability/': of('UserAvailability'),
  };
  const schemas: Readonly<Record<string, string>> = { lead: 'Lead', contact: 'Contact', opportunity: 'Opportunity' };

  return (current: Row) =>
    ({ path, query }: ScriptedRequest): ScriptedResponse => {
      if (path === '/me/') return { body: me };
      if (path.startsWith('/organization/')) {
        return { body: { ...whole, memberships: of('Membership'), inactive_memberships: [] } };
      }
      const schema = /^\/custom_field_schema\/(\w+)\/$/.exec(path)?.[1];
      if (schema !== undefined) {
        const type = schemas[schema] ?? '';
        return { body: { object_type: schema, fields: definitionsOf(of(type), type === 'Lead' ? definitions : []) } };
      }
      const catalogue = catalogues[path];
      if (catalogue !== undefined) return list(catalogue);
      if (path === '/data/search/')
        return { body: { data: [{ ...current, __object_type: 'custom_object' }], cursor: null } };
      const id = /\/([a-z]+_\w+)\/$/.exec(path)?.[1] ?? query.get('id__in');
      const row = id === current.id ? current : rowsOf(Object.values(catalogues).flat()).find((each) => each.id === id);
      if (row === undefined) return path.endsWith(`${id}/`) ? NOT_FOUND : list([]);
      const columns = columnsOf(row, query.get('_fields'));
      return query.has('id__in') ? list([columns]) : { body: columns };
    };
}
