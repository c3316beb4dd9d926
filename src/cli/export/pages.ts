/** Reads a list page by page, and writes its rows. */
import type { GraphQLSchema } from 'graphql';
import { CommandError } from '../command.ts';
import { BYTE_ORDER_MARK, csvLine } from '../files/csv.ts';
import {
  type Answer,
  budgetsOf,
  codeOf,
  type Graph,
  type Problem,
  pauseText,
  read,
  requestsOf,
  type Variables,
} from '../graph/graph.ts';
import type { Progress } from '../progress.ts';
import { cellsOf, columnsOf, headerOf, plainRow } from './columns.ts';
import { type ListDocument, pageVariables } from './document.ts';
import type { Output, Place } from './output.ts';

export const FORMATS = ['ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportOptions {
  readonly graph: Graph;
  readonly document: ListDocument;
  readonly variables: Variables;
  readonly output: Output;
  readonly format: Format;
  /** Whether CSV begins with a byte order mark. */
  readonly hasMark: boolean;
  readonly keepsFormulas: boolean;
  /** Whether rows with errors are written too. */
  readonly keepsGoing: boolean;
  readonly pageSize: number;
  readonly progress: Progress;
}

export interface Exported {
  readonly rows: number;
  readonly requests: number;
  /** Errors that were passed over, and lists in rows that were cut. */
  readonly problems: number;
}

/** Pages that are refused as too large are halved. */
const TOO_LARGE = new Set(['COST_LIMIT_EXCEEDED', 'NODE_LIMIT_EXCEEDED', 'RESPONSE_LIMIT_EXCEEDED']);

const START: Place = { cursor: null, rows: 0, total: null, isOver: false };

/** Throws `CommandError` with the first error that is not passed over. */
export async function writePages(options: ExportOptions): Promise<Exported> {
  const { graph, document, variables, output, progress } = options;
  const texts = textsOf(options);
  let place = output.place ?? START;
  let size = options.pageSize;
  let requests = 0;
  let problems = 0;
  let isNew = output.place === null;
  const report = (problem: string) => {
    problems += 1;
    progress.say(problem);
  };
  while (!place.isOver) {
    const answer = await read(
      graph,
      document.text,
      document.list.isPaged ? { ...variables, ...pageVariables(size, place.cursor, isNew) } : variables,
      (...pause) => progress.say(pauseText(...pause)),
    );
    requests += requestsOf(answer);
    if (size > 1 && answer.errors?.some((problem) => TOO_LARGE.has(codeOf(problem)))) {
      size = Math.ceil(size / 2);
      continue;
    }
    const page = pageOf(answer, document, options.keepsGoing);
    for (const problem of answer.errors ?? []) report(`${where(problem)}${problem.message}`);
    const before = place;
    place = {
      cursor: page.cursor ?? before.cursor,
      rows: before.rows + page.rows.length,
      total: page.total ?? before.total,
      isOver: page.isOver,
    };
    const lines = page.rows.map((row, n) =>
      texts.row(plainRow(row, (path) => report(`Row ${before.rows + n + 1} has more ${path} than one page has.`))),
    );
    await output.write(`${isNew ? texts.header : ''}${lines.join('')}`, place);
    isNew = false;
    progress.show({ done: place.rows, total: place.total, budgets: budgetsOf(answer) });
  }
  output.finish();
  return { rows: place.rows, requests, problems };
}

interface Page {
  readonly rows: readonly unknown[];
  readonly cursor: string | null;
  readonly total: number | null;
  readonly isOver: boolean;
}

function pageOf({ data, errors = [] }: Answer, { key, list }: ListDocument, keepsGoing: boolean): Page {
  const value = data?.[key] ?? null;
  const [problem] = errors;
  if (problem !== undefined && (!keepsGoing || value === null)) {
    throw new CommandError(`${where(problem)}${problem.message}`);
  }
  if (!list.isPaged) return { rows: Array.isArray(value) ? value : [], cursor: null, total: null, isOver: true };
  const { nodes, pageInfo, totalCount } = (value ?? {}) as {
    readonly nodes?: readonly unknown[];
    readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount?: number | null;
  };
  if (nodes === undefined || pageInfo === undefined) throw new CommandError(`${list.name} cannot be read.`);
  return {
    rows: nodes,
    cursor: pageInfo.endCursor,
    total: totalCount ?? null,
    isOver: !pageInfo.hasNextPage || pageInfo.endCursor === null,
  };
}

const where = ({ path }: Problem): string => (path === undefined ? '' : `${path.join('.')}: `);

function textsOf({ graph, document, format, hasMark, keepsFormulas }: ExportOptions) {
  if (format === 'ndjson') return { header: '', row: (row: unknown) => `${JSON.stringify(row)}\n` };
  const columns = columnsIn(graph.schema, document);
  return {
    header: `${hasMark ? BYTE_ORDER_MARK : ''}${csvLine(headerOf(columns))}`,
    row: (row: unknown) => csvLine(cellsOf(row, columns, keepsFormulas)),
  };
}

const columnsIn = (schema: GraphQLSchema, { list, row, fragments }: ListDocument) =>
  columnsOf(schema, list.row, row, fragments);
