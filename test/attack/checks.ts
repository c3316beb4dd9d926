/** Runs collections of attacks against a gateway and lists the faults. */
import { DOCUMENTS, VARIABLES } from './documents.ts';
import { CANARY } from './hostile-answers.ts';
import type { Mode } from './modes.ts';
import { type JsonResponse, sendJson, sendRaw } from './raw-http.ts';
import { mustRefuse, RAW_REQUESTS } from './requests.ts';

export interface Target {
  readonly url: string;
  readonly mode: Mode;
  /** Requests that Close received so far. */
  readonly upstreamRequests: () => number | Promise<number>;
}

export interface Findings {
  tries: number;
  /** Tries that passed a guard. */
  passed: number;
  readonly faults: string[];
}

export const findings = (): Findings => ({ tries: 0, passed: 0, faults: [] });

/** Paths of files and frames of a stack. */
const INTERNALS = /node_modules|\bat (?:async )?[\w.<>]+ \(|\/src\/\w+/;
/** 20 aliases of an allowed introspection are 400 KB. */
const MAX_RESPONSE = 1_000_000;

/** Sends every raw request: without its token where there is one, with what the mode refuses, and with an allowed body. */
export async function attackGuards({ url, mode, upstreamRequests }: Target, silenceMs = 400): Promise<Findings> {
  const found = findings();
  const authority = new URL(url).host;
  const send = async (name: string, bytes: string, isForbidden: boolean) => {
    const attempt = async () => {
      const before = await upstreamRequests();
      const { status, text } = await sendRaw(url, bytes, silenceMs);
      const hasData = /"nodes":\[|"queryType":\{|"deletedId"/.test(text);
      return { status, text, hasPassed: hasData || (await upstreamRequests()) > before };
    };
    let { status, text, hasPassed } = await attempt();
    found.tries += 1;
    // On a busy machine the request to Close can be that of the allowed operation before, which took longer than the silence.
    if (isForbidden && hasPassed) ({ status, text, hasPassed } = await attempt());
    if (isForbidden && hasPassed) {
      found.passed += 1;
      found.faults.push(`${name}: passed with ${status}`);
    }
    if (status === 500 || INTERNALS.test(text)) found.faults.push(`${name}: ${status} ${text.slice(-200)}`);
  };
  const [allowed, refused] = [JSON.stringify(mode.allowed), JSON.stringify(mode.refused)];
  const authorization = mode.authorization ?? null;
  for (const request of RAW_REQUESTS) {
    const compose = (body: string, credential: string | null) => request.bytes(mode, authority, body, credential);
    const isForbidden = mustRefuse(request, mode);
    await send(request.name, compose(allowed, authorization), isForbidden);
    if (mode.name === 'token') await send(`${request.name}, no token`, compose(allowed, null), true);
    if (mode.name === 'persisted') await send(`${request.name}, own document`, compose(refused, authorization), true);
    if (mode.name === 'no introspection') {
      await send(`${request.name}, introspection`, compose(refused, authorization), isForbidden);
    }
  }
  return found;
}

/** More than an operation has fields at its root. */
const MAX_ERRORS = 200;

/** What is wrong with a response to an operation. Null if nothing is. */
export function faultOf({ status, text, errors, data }: JsonResponse, maxResponse = MAX_RESPONSE): string | null {
  if (status === 0 || status === 500) return `${status} ${text.slice(0, 200)}`;
  if (text.length > maxResponse) return `${text.length} bytes`;
  if (INTERNALS.test(text)) return `internals: ${text.slice(0, 200)}`;
  if (errors.length > MAX_ERRORS) return `${errors.length} errors`;
  const uncoded = errors.find(({ extensions }) => typeof extensions?.code !== 'string');
  if (uncoded !== undefined) return `no code: ${uncoded.message}`;
  const internal = errors.find(({ extensions }) => extensions?.code === 'INTERNAL');
  if (internal !== undefined) return `INTERNAL: ${internal.message}`;
  const long = errors.find(({ message }) => message.length > 400);
  if (long !== undefined) return `message of ${long.message.length} characters`;
  if (errors.some(({ message }) => message.includes(CANARY))) return 'a message contains text of Close';
  return errors.length === 0 && data === null && status === 200
    ? `neither data nor errors: ${text.slice(0, 200)}`
    : null;
}

const MAX_UPSTREAM = 100;

async function sendBombs(
  { url, mode, upstreamRequests }: Target,
  bombs: typeof DOCUMENTS,
  maxMilliseconds: number,
): Promise<Findings> {
  const found = findings();
  const headers: Record<string, string> = mode.authorization === undefined ? {} : { authorization: mode.authorization };
  for (const { name, body } of bombs) {
    const text = typeof body() === 'string' ? String(body()) : JSON.stringify(body());
    for (const form of ['first time', 'again']) {
      const before = await upstreamRequests();
      const response = await sendJson(url, text, headers);
      const isBatchOrText = response.status >= 400 && response.text.length < MAX_RESPONSE && response.status !== 500;
      const fault = isBatchOrText && response.errors.length === 0 ? null : faultOf(response);
      found.tries += 1;
      if (fault !== null) found.faults.push(`${name}, ${form}: ${fault}`);
      const sent = (await upstreamRequests()) - before;
      if (sent > MAX_UPSTREAM) found.faults.push(`${name}, ${form}: ${sent} requests to Close`);
      if (response.milliseconds > maxMilliseconds) {
        found.faults.push(`${name}, ${form}: ${response.milliseconds.toFixed(0)} ms`);
      }
    }
  }
  return found;
}

export const attackDocuments = (target: Target, maxMilliseconds = 1000): Promise<Findings> =>
  sendBombs(target, DOCUMENTS, maxMilliseconds);
export const attackVariables = (target: Target, maxMilliseconds = 1000): Promise<Findings> =>
  sendBombs(target, VARIABLES, maxMilliseconds);

/** Twenty lists, one request each. */
const lists = (field: string): string =>
  `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: ${field.replace('FIRST', String(n + 1))}`).join(' ')} }`;

const OPERATIONS: readonly string[] = [
  '{ lead(id: "lead_a") { id name description contacts { nodes { name emails { email } } } opportunities { nodes { id value { cents formatted } status { label } } } customFields { value text number } } }',
  '{ leads(first: 5) { totalCount nodes { id name dateCreated status { label } contacts { nodes { id name } } tasks { nodes { id text } } } pageInfo { hasNextPage endCursor } } }',
  '{ opportunities(first: 5) { totalCount aggregates { totalValue { annualized { cents } } } nodes { id note confidence dateWon value { cents currency } user { name } lead { name } contact { name } } } }',
  '{ me { id firstName email organization { id name currency } } users(first: 5) { nodes { id name email } } pipelines { id name statuses { id label type } } leadStatuses { id label } }',
  '{ activities(first: 5) { nodes { __typename id activityAt user { name } ... on Note { note } ... on Call { duration direction } ... on Email { subject opensCount } ... on Meeting { title startsAt } } } }',
  '{ contacts(first: 5) { nodes { id name phones { phone } lead { id name } } } }',
  '{ opportunities(first: 5, filter: { value: { gte: 0 } }) { nodes { id lead { name contacts { nodes { name } } } } } }',
  'mutation { leadUpdate(id: "lead_a", input: { name: "x" }) { lead { id name status { label } } userErrors { path message code } } }',
  '{ opportunity(id: "oppo_a") { id statusDurations { seconds status { label } } statusChanges { nodes { id opportunityDateWon newStatus { label } } } } tasks(first: 5) { nodes { type date dateTime object { id } assignedTo { name } } } }',
  '{ opportunityGroups(groupBy: USER) { nodes { opportunityCount user { name } aggregates { totalValue { annual { formatted } } countByValuePeriod { monthly } } opportunities { id } } } groups { name members { name } } roles { name permissions } }',
  '{ pipelines { id createdBy { name } dateCreated funnel(filter: { from: "2026-01-01T00:00:00Z" }) { winRate entered { opportunityCount value { formatted } } statuses { averageSeconds current { opportunityCount value { cents } } } } } }',
  '{ activities(first: 5) { nodes { id ... on EmailThread { participants { email } latestEmails { subject } } ... on FormSubmission { values { name value } } ... on Meeting { attendees { email user { name } } } ... on CustomActivity { customFields { text number choices } } } } }',
  '{ search(query: "a", first: 5) { nodes { ... on Lead { displayName } } } smartViews { name sQuery user { name } } customObjectTypes { name fields { name } } customFieldDefinitions(objectType: LEAD) { name choices createdBy { name } } }',
  'mutation { contactEmailAdd(id: "cont_a", email: { email: "a@b.example" }) { contact { id emails { email } } userErrors { code } } pipelineUpdate(id: "pipe_a", input: { name: "x" }) { pipeline { name statuses { label } } userErrors { code } } }',
  lists('leads(first: FIRST) { totalCount nodes { id name status { label } contacts { nodes { name } } } }'),
  lists('opportunities(first: FIRST) { nodes { id value { cents } status { label type } user { name } } }'),
  lists('activities(first: FIRST) { nodes { __typename id activityAt } }'),
  lists('contacts(first: FIRST) { nodes { id name emails { email } } pageInfo { endCursor } }'),
];

export interface HostileOptions {
  readonly concurrency: number;
  /** Milliseconds that a response may take. */
  readonly deadline: number;
  readonly onCode?: (code: string) => void;
}

/**
 * Sends operations whose callers get hostile responses of Close. `users` are names that select the response
 * (`plans.ts`). Requires pass-through mode.
 */
export async function attackFromUpstream(
  { url }: Target,
  users: readonly { readonly user: string; readonly name: string }[],
  { concurrency, deadline, onCode }: HostileOptions,
): Promise<Findings> {
  const found = findings();
  const queue = users.flatMap((user, n) => [{ ...user, n }]);
  const next = async (): Promise<void> => {
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
      const authorization = `Basic ${Buffer.from(`${each.user}:`).toString('base64')}`;
      const query = OPERATIONS[each.n % OPERATIONS.length] ?? '';
      const response = await sendJson(url, { query }, { authorization }, deadline + 5000);
      const fault = faultOf(response, 34_000_000);
      for (const { extensions } of response.errors) onCode?.(String(extensions?.code));
      found.tries += 1;
      if (fault !== null) found.faults.push(`${each.name}, ${query.slice(0, 40)}: ${fault}`);
      if (response.milliseconds > deadline) {
        found.faults.push(`${each.name}: ${response.milliseconds.toFixed(0)} ms`);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, next));
  return found;
}
