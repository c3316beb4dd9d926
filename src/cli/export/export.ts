/** The command `export`: writes a list of the graph to a file or to stdout. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLInputType, getNamedType, isEnumType, isRequiredArgument } from 'graphql';
import { ConfigError } from '../../config/config.ts';
import { isRecord } from '../../domain/records.ts';
import { CommandError, command, DEMO, ENV_FILE, type Io, isSystemError, onInterrupt, UsageError } from '../command.ts';
import { type Graph, organizationOf, type Variables } from '../graph/graph.ts';
import { type RootList, rootLists, takesSeveralOrders } from '../graph/lists.ts';
import { openGraph } from '../graph/open-graph.ts';
import { duration, Progress } from '../progress.ts';
import { expectFitting, type ListDocument, listDocument, writtenDocument } from './document.ts';
import { fileOutput, stdoutOf } from './output.ts';
import { FORMATS, type Format, writePages } from './pages.ts';
import { selectionOf } from './selection.ts';

const PAGE_SIZE = 200;

export const exportList = command({
  forms: ['export LIST [options]', 'export --lists'],
  about: `Writes all rows of a list to stdout or to a file, oldest first where the list can be sorted by creation.
LIST is a list at the root of the graph, such as leads, opportunities or users.`,
  options: {
    lists: { type: 'boolean', help: 'Print the names of all lists.' },
    fields: {
      type: 'string',
      value: 'PATHS',
      help: 'Fields separated by commas, such as id,name,status.label,contacts.name. Default: what costs no further request.',
    },
    document: {
      type: 'string',
      value: 'FILE',
      help: 'File with a GraphQL query that selects LIST, in place of --fields.',
    },
    variables: { type: 'string', value: 'JSON', help: 'Variables of the document.' },
    filter: { type: 'string', value: 'JSON', help: 'The list\'s filter, such as \'{"name":{"exists":true}}\'.' },
    order: {
      type: 'string',
      value: 'ORDER',
      help: 'Such as VALUE:DESC,DATE_CREATED. Some orders end at a limit of Close.',
    },
    arguments: { type: 'string', value: 'JSON', help: 'Further arguments of the list.' },
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'ndjson or csv. Default: csv for a file that ends with .csv, else ndjson.',
    },
    'keep-formulas': { type: 'boolean', help: 'Write texts such as =1+1 to CSV as they are. Spreadsheets run them.' },
    bom: { type: 'boolean', help: 'Begin CSV with a byte order mark, without which Excel misreads letters such as ü.' },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'File to write. Default: stdout.' },
    resume: { type: 'boolean', help: 'Continue a file that an export has left incomplete.' },
    replace: { type: 'boolean', help: 'Replace a file that exists.' },
    'keep-going': { type: 'boolean', help: 'Write rows with errors too. The exit code is 1.' },
    'page-size': { type: 'string', value: 'N', help: `Rows per operation. Default: ${PAGE_SIZE}.` },
    progress: { type: 'boolean', help: 'Print the progress every 5 seconds where there is no terminal.' },
    demo: DEMO,
    'env-file': ENV_FILE,
  },
  run: async (positionals, values, io) => {
    const [name, unknown] = positionals;
    if (unknown !== undefined) throw new UsageError(`Unknown argument "${unknown}".`);
    if (name === undefined && values.lists !== true) throw new UsageError('A list is missing.');
    const asked = checked(values);
    const { CORE_SCHEMA } = await import('../../graph/schema.ts');
    const lists = rootLists(CORE_SCHEMA);
    if (values.lists === true) {
      io.out([...lists.keys()].map((each) => `${each}\n`).join(''));
      return 0;
    }
    const list = lists.get(name ?? '');
    if (list === undefined) throw new UsageError(`There is no list "${name}". --lists prints all.`);
    const variables = variablesOf(list, values);
    const graph = await openGraph({ envFile: values['env-file'], allowsDemo: values.demo === true }, io);
    try {
      // With the custom fields of the organization, if the gateway has them in its schema.
      const served = rootLists(graph.schema).get(list.name) ?? list;
      const document = documentOf(graph, served, values, variables);
      expectFitting(graph.schema, document, variables);
      return await run(graph, document, variables, values, asked, io);
    } finally {
      await graph.close();
    }
  },
});

interface Given {
  readonly fields?: string;
  readonly document?: string;
  readonly variables?: string;
  readonly filter?: string;
  readonly order?: string;
  readonly arguments?: string;
  readonly format?: string;
  readonly out?: string;
  readonly bom?: boolean;
  readonly 'keep-formulas'?: boolean;
  readonly 'keep-going'?: boolean;
  readonly 'page-size'?: string;
  readonly resume?: boolean;
  readonly replace?: boolean;
  readonly progress?: boolean;
}

/** Checks options that do not depend on the schema. */
function checked(given: Given): { readonly format: Format; readonly pageSize: number } {
  const written = ['fields', 'filter', 'order', 'arguments'] as const;
  const both = given.document === undefined ? undefined : written.find((name) => given[name] !== undefined);
  if (both !== undefined) throw new UsageError(`--document contains what --${both} would say. Pass one of them.`);
  if (given.variables !== undefined && given.document === undefined)
    throw new UsageError('--variables needs --document.');
  if (given.out === undefined && given.resume === true) throw new UsageError('--resume needs --out.');
  if (given.resume === true && given.replace === true) throw new UsageError('Pass --resume or --replace, not both.');
  const format = FORMATS.find((each) => each === (given.format ?? (given.out?.endsWith('.csv') ? 'csv' : 'ndjson')));
  if (format === undefined) throw new UsageError(`--format must be ${FORMATS.join(' or ')}.`);
  const csvOnly = (['bom', 'keep-formulas'] as const).find((name) => given[name] === true);
  if (csvOnly !== undefined && format !== 'csv') throw new UsageError(`--${csvOnly} needs --format csv.`);
  const pageSize = Number(given['page-size'] ?? PAGE_SIZE);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 500) {
    throw new UsageError('--page-size must be a whole number from 1 to 500.');
  }
  return { format, pageSize };
}

function variablesOf(list: RootList, given: Given): Variables {
  if (given.document !== undefined) return jsonOf('variables', given.variables ?? '{}');
  const variables: Readonly<Record<string, unknown>> = {
    ...(given.arguments === undefined ? {} : jsonOf('arguments', given.arguments)),
    ...(given.filter === undefined ? {} : { filter: jsonOf('filter', given.filter) }),
    ...(given.order === undefined ? {} : { orderBy: ordersOf(list, given.order) }),
  };
  const names = list.field.args.map(({ name }) => name);
  const paged = ['first', 'after', 'last', 'before'];
  const wrong = Object.keys(variables).find((name) => !names.includes(name) || paged.includes(name));
  if (wrong !== undefined) throw new UsageError(`${list.name} takes no ${wrong} in an export.`);
  return variables;
}

function jsonOf(option: string, text: string): Variables {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value as Variables;
  } catch {
    // Reported below.
  }
  throw new UsageError(`--${option} must be a JSON object.`);
}

function ordersOf(list: RootList, text: string): unknown {
  const keys = text.split(',').map((part) => {
    const [, field = '', direction] = /^(\w+)(?::(ASC|DESC))?$/.exec(part.trim()) ?? [];
    if (field === '') throw new UsageError(`"${part}" is no order such as DATE_CREATED or VALUE:DESC.`);
    return { field, ...(direction === undefined ? {} : { direction }) };
  });
  if (takesSeveralOrders(list)) return keys;
  if (keys.length > 1) throw new UsageError(`${list.name} can be sorted by one value.`);
  return keys[0];
}

function documentOf({ schema, maxNested }: Graph, list: RootList, given: Given, variables: Variables): ListDocument {
  if (given.document !== undefined) return listDocument(schema, list, fileText(given.document), given.document);
  expectAll(list, variables);
  const paths = given.fields?.split(',').map((path) => path.trim()) ?? null;
  if (paths?.includes('')) throw new UsageError('--fields contains an empty path.');
  const selection = selectionOf(list.row, { paths, maxNested, typeNamed: (name) => schema.getType(name) });
  return listDocument(schema, list, writtenDocument(list, selection, Object.keys(variables)), '');
}

/** No option but `--arguments` has what a list cannot be read without. */
function expectAll({ name, field }: RootList, variables: Variables): void {
  const missing = field.args.filter((arg) => isRequiredArgument(arg) && !Object.hasOwn(variables, arg.name));
  if (missing.length === 0) return;
  const example = missing.map(({ name: key, type }) => `${JSON.stringify(key)}:${exampleOf(type)}`).join(',');
  throw new UsageError(`${name} needs --arguments, such as '{${example}}'.`);
}

function exampleOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  return JSON.stringify(isEnumType(named) ? named.getValues()[0]?.name : `${named.name}`);
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigError(`${path} cannot be read. ${error instanceof Error ? error.message : ''}`);
  }
}

async function run(
  graph: Graph,
  document: ListDocument,
  variables: Variables,
  given: Given,
  { format, pageSize }: { readonly format: Format; readonly pageSize: number },
  io: Io,
): Promise<number> {
  const { out, bom: hasMark = false, 'keep-formulas': keepsFormulas = false, 'keep-going': keepsGoing = false } = given;
  const organization = await organizationOf(graph, (line) => io.err(`${line}\n`));
  const marked = hasMark ? ['bom'] : [];
  const digest = hash(
    'sha256',
    JSON.stringify([organization, document.text, variables, format, keepsFormulas, ...marked]),
  );
  const output =
    out === undefined
      ? stdoutOf({
          ...io,
          out: (text) => {
            progress.clear();
            io.out(text);
          },
        })
      : fileOutput(out, { digest, resumes: given.resume === true, replaces: given.replace === true });
  const before = output.place?.rows ?? 0;
  const progress = new Progress({ io, what: document.list.name, isForced: given.progress === true, before });
  const startedAt = performance.now();
  const incomplete = `${out} is incomplete. Pass --resume to continue it.`;
  const settled = onInterrupt(() => {
    if (out !== undefined) progress.say(incomplete);
  });
  try {
    const options = {
      ...{ graph, document, variables, output, format, hasMark, keepsFormulas, keepsGoing, pageSize, progress },
    };
    const { rows, requests, problems } = await writePages(options);
    const took = duration((performance.now() - startedAt) / 1000);
    progress.end(`${rows} ${document.list.name} in ${out ?? 'all'}, after ${took} and ${requests} requests to Close.`);
    return problems === 0 ? 0 : 1;
  } catch (error) {
    if (out === undefined || !(error instanceof CommandError || isSystemError(error))) throw error;
    throw new CommandError(`${error.message}\n${incomplete}`);
  } finally {
    settled();
    output.close();
  }
}
