/** The SDL in `schema/` as one document, in the order in which people read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTypeDefs } from '@graphql-tools/merge';
import { type DefinitionNode, type DocumentNode, Kind, parse, print } from 'graphql';
import { typedSdl } from '../mapping/custom-fields/sdl.ts';
import type { TypedFields } from '../mapping/custom-fields/typed-fields.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'schema');

/**
 * The files of `schema/`, in reading order. Root fields and types follow this order, and within a file the order of the
 * file, in the printed SDL, in introspection and in the SDL of the subgraph.
 */
export const SCHEMA_FILES: readonly string[] = [
  'schema',
  ...['lead', 'contact', 'opportunity', 'opportunity-search', 'opportunity-group'],
  ...['lead-status', 'opportunity-status', 'status-change', 'pipeline', 'funnel'],
  ...['activity', 'note', 'call', 'email', 'sms', 'whatsapp-message', 'meeting', 'custom-activity'],
  ...['activity-events', 'activity-search', 'task', 'custom-field', 'custom-object', 'smart-view', 'search'],
  ...['report', 'activity-report', 'status-report', 'funnel-report'],
  ...['user', 'membership', 'group', 'role', 'organization'],
  ...['mutation', 'filter', 'scalars', 'node', 'federation'],
];

/** The file with the definitions that composition adds to every subgraph. */
const FEDERATION = 'federation';

/** Without locations: each would keep all tokens of its source in memory as long as the schema lives. */
const parseSdl = (text: string): DocumentNode => parse(text, { noLocation: true });

function documents(): Map<string, DocumentNode> {
  const files = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.graphql') ? [file.slice(0, -8)] : []));
  const unordered = files.filter((file) => !SCHEMA_FILES.includes(file));
  if (unordered.length > 0) throw new Error(`SCHEMA_FILES does not list schema/${unordered[0]}.graphql.`);
  return new Map(SCHEMA_FILES.map((file) => [file, parseSdl(readFileSync(join(FOLDER, `${file}.graphql`), 'utf8'))]));
}

/** Merges extensions into what they extend. Directives are federation's own and come last. */
function merged(parts: readonly DocumentNode[]): DocumentNode {
  const document = mergeTypeDefs([...parts]);
  const isDirective = ({ kind }: DefinitionNode) => kind === Kind.DIRECTIVE_DEFINITION;
  const types = document.definitions.filter((definition) => !isDirective(definition));
  return { ...document, definitions: [...types, ...document.definitions.filter(isDirective)] };
}

/** The core schema, or the schema of one organization with its custom fields as fields. */
export const typeDefs = (fields: TypedFields | null): readonly DocumentNode[] => withTyped(documents(), fields);

/** The core schema as it is committed in `schema.generated.graphql`. */
export const mergedSdl = (): string => print(merged(typeDefs(null)));

/** The SDL for composition: everything but federation's own definitions. */
export function subgraphSdl(fields: TypedFields | null = null): string {
  const files = documents();
  const federation = files.get(FEDERATION)?.definitions ?? [];
  const link = federation.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  files.set(FEDERATION, { kind: Kind.DOCUMENT, definitions: link });
  return print(merged(withTyped(files, fields)));
}

/** Adds the SDL of custom fields, before federation, which comes last. */
function withTyped(files: ReadonlyMap<string, DocumentNode>, fields: TypedFields | null): readonly DocumentNode[] {
  const sdl = fields === null ? '' : typedSdl(fields);
  const typed = sdl === '' ? [] : [parseSdl(sdl)];
  return [...files].flatMap(([file, document]) => (file === FEDERATION ? [...typed, document] : [document]));
}
