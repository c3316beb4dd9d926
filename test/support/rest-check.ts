/** Checks requests against Close's OpenAPI document and against documented facts that it lacks. */
import type { Openapi, Operation } from './openapi.ts';
import { searchComplaints } from './search-body.ts';

/** A request as sent. Its path has no `/api/v1`, but its query. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Schema = { readonly [keyword: string]: unknown };

/** Operations and parameters that the OpenAPI document lacks, each with its source. */
export const BEYOND: readonly { readonly operation: string; readonly parameter?: string; readonly why: string }[] = [
  {
    operation: 'POST /data/search/',
    why: 'documented separately: developer.close.com/api/resources/advanced-filtering',
  },
  { operation: 'DELETE /sequence_subscription/{id}/', why: 'in the document of October 2026' },
  { operation: 'GET /pipeline/{id}/', why: 'documented separately: developer.close.com/api/resources/pipelines/get' },
  ...['/custom_object/', '/custom_object/{id}/', '/activity/emailthread/'].map((path) => ({
    ...{ operation: `GET ${path}`, parameter: '_fields' },
    why: 'valid for every list and every object: developer.close.com/api/overview/fields',
  })),
  ...['_cursor', 'request_id'].map((parameter) => ({
    ...{ operation: 'GET /event/', parameter },
    why: 'in the prose about the event log: developer.close.com/api/resources/events',
  })),
  {
    operation: 'GET /activity/call/',
    parameter: '_fields',
    why: 'in the document of October 2026',
  },
  { operation: 'POST /lead/{id}/files/', why: 'in the document of October 2026' },
  ...['GET /activity/import_update/', 'DELETE /activity/import_update/{id}/', 'GET /form/'].map((operation) => ({
    operation,
    why: 'in the document of October 2026',
  })),
  ...['custom_activity_type', 'custom_object_type'].flatMap((type) =>
    ['PUT', 'DELETE'].map((method) => ({
      operation: `${method} /custom_field/shared/{scf_id}/association/${type}/{id}/`,
      why: 'the prose of the operation says so: its one parameter is `custom_activity_type/<id>`',
    })),
  ),
  ...['activity', 'custom_object'].map((type) => ({
    operation: `PUT /custom_field_schema/${type}/{id}/`,
    why: 'in the prose about schemas: developer.close.com/api/resources/custom-fields/custom-field-schemas',
  })),
  { operation: 'DELETE /membership/{id}/', why: 'in the document of October 2026' },
  {
    operation: 'GET /custom_field/shared/',
    parameter: '_limit',
    why: 'the other kinds of fields have it; Close ignores unknown parameters',
  },
];

/** Columns that `_fields` may name although the schema of the row lacks them. */
export const FIELDS_BEYOND: readonly { readonly path: RegExp; readonly field: RegExp; readonly why: string }[] = [
  {
    path: /^\/(lead|contact|opportunity)\//,
    field: /^custom(\.l?cf_[A-Za-z0-9]+)?$/,
    why: 'the document has no custom fields; `_fields` accepts them since November 2023',
  },
  { path: /^\/custom_object\//, field: /^[a-z_]+$/, why: 'the document does not describe custom objects' },
  {
    path: /^\/activity\/(call\/)?/,
    field: /^(recording|voicemail)_transcript$/,
    why: 'in the prose about calls: developer.close.com/api/resources/activities/calls',
  },
  { path: /^\/opportunity\//, field: /^note_html$/, why: 'added in June 2026, after the document' },
  {
    path: /^\/lead\//,
    field: /^(last_(communication_date|lead_status_change_date|call_duration)|num_(emails|upcoming_meetings))$/,
    why: 'Smart Fields, in prose: developer.close.com/api/resources/leads',
  },
];

/** Properties of bodies that differ from the document. */
export const BODY_BEYOND: readonly {
  readonly path: RegExp;
  /** The difference from the document. */
  readonly difference: RegExp;
  readonly why: string;
}[] = [
  {
    path: /^\/opportunity\//,
    difference: /^custom\.l?cf_[A-Za-z0-9]+ is not known$/,
    why: 'the document has `custom_fields`, which occurs in no response and on no page',
  },
  {
    path: /^\/opportunity\//,
    difference: /^date_won must match format/,
    why: 'a day in every response, a date-time in the document',
  },
  {
    path: /^\/export\/(lead|opportunity)\//,
    difference:
      /^(type|format|date_format|fields|include_\w+|params|s_query|sort|results_limit|send_done_email) is not known$/,
    why: 'the document has no keys for exports, its prose has them',
  },
  {
    path: /^\/phone_number\//,
    difference: /^inbound_ring_duration is not known$/,
    why: 'in the document of October 2026',
  },
  {
    path: /^\/activity\/(email|sms)\//,
    difference: /^(date_scheduled|send_in) is not known$/,
    why: 'in the prose of the same operation',
  },
  {
    path: /^\/activity\/custom\//,
    difference: /^custom\.cf_[A-Za-z0-9]+ is not known$/,
    why: 'in the prose and the example of the same operation, and in the document of October 2026',
  },
  {
    path: /^\/activity\/email\//,
    difference: /^sender must match format "email"$/,
    why: 'its prose allows a name before the address',
  },
];

const ORDERS = [
  ...['date_won', 'date_updated', 'date_created', 'confidence', 'user_name', 'value', 'annualized_value'],
  'annualized_expected_value',
];
const listOf = (values: readonly string[]) => new RegExp(`^(${values.join('|')})(,(${values.join('|')}))*$`);
const DAY_OR_INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/;

/** Parameters that are any string in the document, with the form that its prose or examples show. */
const PROSE: readonly { readonly name: RegExp; readonly value: RegExp }[] = [
  { name: /^_order_by$/, value: new RegExp(`^-?(${ORDERS.join('|')}|activity_at|date)$`) },
  { name: /^_group_by$/, value: /^-?(user_id|date_won__(week|month|quarter|year))$/ },
  { name: /^value_period(__in)?$/, value: listOf(['one_time', 'monthly', 'annual']) },
  { name: /^status_type(__in)?$/, value: listOf(['active', 'won', 'lost']) },
  { name: /^is_(stalled|complete)$/, value: /^(true|false)$/ },
  { name: /^(date|due_date|date_(won|created|updated))(__(gt|gte|lt|lte))?$/, value: DAY_OR_INSTANT },
  { name: /^(lead|user|contact|status)_id$/, value: /^[a-z]+_[A-Za-z0-9]+(,[a-z]+_[A-Za-z0-9]+)*$/ },
  { name: /^assigned_to$/, value: /^user_[A-Za-z0-9]+$/ },
  { name: /^view$/, value: /^(inbox|future|archive)$/ },
  { name: /^activity_at__(gt|gte|lt|lte)$/, value: DAY_OR_INSTANT },
];

/** The values that a string in a URL can represent. */
function readings(value: unknown): readonly unknown[] {
  if (typeof value !== 'string') return [value, ...(Array.isArray(value) ? [value.join(',')] : [])];
  const number = /^-?\d+(\.\d+)?$/.test(value) ? [Number(value)] : [];
  const truth = value === 'true' || value === 'false' ? [value === 'true'] : [];
  return [value, ...number, ...truth, value.split(',')];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All problems of a request. Without the document only searches and the general form are checked. */
export function complaints(request: SentRequest, openapi: Openapi | null): readonly string[] {
  const { method, headers } = request;
  const [path = '', query = ''] = request.path.split('?', 2);
  const body = request.body === '' ? undefined : parsed(request.body);
  const parameters: Record<string, unknown> = Object.fromEntries(new URLSearchParams(query));
  const found: string[] = [];
  if (headers.authorization === undefined) found.push('has no Authorization');
  const hours = Number(headers['x-tz-offset'] ?? 0);
  if (!(hours >= -12 && hours <= 14)) found.push('has an invalid x-tz-offset');
  if (request.body !== '' && !isObject(body)) found.push('has a body that is not a JSON object');
  if (request.body !== '' && headers['content-type'] !== 'application/json')
    found.push('lacks the content type of JSON');

  if (headers['x-http-method-override'] !== undefined) {
    if (method !== 'POST' || headers['x-http-method-override'] !== 'GET')
      found.push('overrides the method of a request other than POST');
    if (!isObject(body) || !isObject(body._params) || Object.keys(body).length > 1)
      found.push('must have only `_params` in its body');
    else Object.assign(parameters, body._params);
    return [...found, ...outline('GET', path, parameters, undefined, openapi)];
  }
  return [...found, ...outline(method, path, parameters, body, openapi)];
}

function outline(
  method: string,
  path: string,
  parameters: Readonly<Record<string, unknown>>,
  body: unknown,
  openapi: Openapi | null,
): readonly string[] {
  if (method === 'POST' && path === '/data/search/') {
    return [...searchComplaints(body), ...Object.keys(parameters).map((name) => `does not accept \`${name}\``)];
  }
  if (openapi === null) return [];
  const operation = openapi.operation(method, path);
  if (operation === undefined) {
    const isBeyond = BEYOND.some(
      (each) => each.parameter === undefined && openapiPattern(each.operation).test(`${method} ${path}`),
    );
    return isBeyond ? [] : ['is not an operation of Close'];
  }
  return [
    ...Object.entries(parameters).flatMap(([name, value]) => ofParameter(operation, name, value, path, openapi)),
    ...ofBody(operation, body, path, openapi),
  ];
}

const openapiPattern = (operation: string) => new RegExp(`^${operation.replace(/\{\w+\}/g, '[^/]+')}$`);

function ofParameter(
  operation: Operation,
  name: string,
  value: unknown,
  path: string,
  openapi: Openapi,
): readonly string[] {
  const schema = operation.parameters.get(name);
  if (schema === undefined) {
    const isBeyond = BEYOND.some((each) => each.operation === operation.name && each.parameter === name);
    return isBeyond ? [] : [`does not accept \`${name}\``];
  }
  if (readings(value).every((reading) => openapi.differences(schema, reading).length > 0)) {
    return [`\`${name}\` has the wrong type, expected ${JSON.stringify(schema.type ?? schema.oneOf ?? schema.$ref)}`];
  }
  const prose = PROSE.find((each) => each.name.test(name));
  const text = String(value);
  // Activities take several ids in one parameter, whose type is then a list.
  const values = [schema.type].flat().includes('array') ? text.split(',') : [text];
  if (prose !== undefined && !values.every((each) => prose.value.test(each)))
    return [`\`${name}\` has an invalid value`];
  return name === '_fields' ? ofFields(operation.answer, text.split(','), path, openapi) : [];
}

function ofFields(
  schema: Schema | undefined,
  fields: readonly string[],
  path: string,
  openapi: Openapi,
): readonly string[] {
  const known = schema === undefined ? [] : openapi.properties(schema);
  if (known.length === 0) return [];
  const isKnown = (field: string) =>
    known.includes(field) || FIELDS_BEYOND.some((each) => each.path.test(path) && each.field.test(field));
  return fields
    .filter((field) => field !== '' && !isKnown(field))
    .map((field) => `\`_fields\` names the unknown column \`${field}\``);
}

function ofBody({ name, body: schema }: Operation, body: unknown, path: string, openapi: Openapi): readonly string[] {
  if (body === undefined || schema === undefined) {
    return body !== undefined && /^(GET|DELETE)/.test(name) ? ['must not have a body'] : [];
  }
  return openapi
    .differences(schema, body)
    .map(({ path: key, problem }) => `${key} ${problem}`)
    .filter((found) => !BODY_BEYOND.some((each) => each.path.test(path) && each.difference.test(found)))
    .map((found) => `body: ${found}`);
}
