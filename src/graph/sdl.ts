/** The SDL in `schema/` as one document, in the order in which people read it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeTypeDefs } from '@graphql-tools/merge';
import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
} from 'graphql';
import { typedSdl } from '../mapping/custom-fields/sdl.ts';
import type { TypedFields } from '../mapping/custom-fields/typed-fields.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'schema');

/** The files of `schema/` that readers see first. */
const FIRST = [
  'schema',
  ...['lead', 'contact', 'opportunity', 'opportunity-search', 'opportunity-group'],
  ...['lead-status', 'opportunity-status', 'status-change', 'pipeline', 'funnel'],
  ...['activity', 'note', 'call', 'email', 'sms', 'whatsapp-message', 'meeting', 'custom-activity'],
  ...['activity-events', 'activity-search', 'task', 'custom-field', 'custom-object', 'smart-view', 'search'],
  ...['report', 'activity-report', 'status-report', 'funnel-report'],
  ...['user', 'membership', 'group', 'role', 'organization', 'event', 'webhook-subscription'],
];
const LAST = ['mutation', 'filter', 'scalars', 'node', 'federation'];

/**
 * The files of `schema/`, in reading order. Root fields and types follow this order, and within a file the order of the
 * file, in the printed SDL, in introspection and in the SDL of the subgraph.
 */
export const SCHEMA_FILES: readonly string[] = [...FIRST, ...otherFiles(), ...LAST];

/** Files without a place in the order, as a new noun has: alphabetically. */
function otherFiles(): readonly string[] {
  const files = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.graphql') ? [file.slice(0, -8)] : []));
  return files.filter((file) => !FIRST.includes(file) && !LAST.includes(file)).toSorted();
}

/** The file with the definitions that composition adds to every subgraph. */
const FEDERATION = 'federation';

/** Without locations: each would keep all tokens of its source in memory as long as the schema lives. */
const parseSdl = (text: string): DocumentNode => parse(text, { noLocation: true });

function documents(): Map<string, DocumentNode> {
  const read = (file: string) => parseSdl(readFileSync(join(FOLDER, `${file}.graphql`), 'utf8'));
  const files = new Map(SCHEMA_FILES.map((file) => [file, read(file)]));
  const federation = files.get(FEDERATION)?.definitions ?? [];
  const types = [...files.values()].flatMap(({ definitions }) => definitions.flatMap(entityName)).toSorted(byName);
  const definitions = federation.map((node) =>
    node.kind === Kind.UNION_TYPE_DEFINITION && node.name.value === '_Entity' ? { ...node, types } : node,
  );
  return files.set(FEDERATION, { kind: Kind.DOCUMENT, definitions });
}

/** An entity is a type with a `@key`: routers may refer to it. */
function entityName(node: DefinitionNode): readonly NamedTypeNode[] {
  if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
  const isEntity = node.directives?.some(({ name }) => name.value === 'key') === true;
  return isEntity ? [{ kind: Kind.NAMED_TYPE, name: node.name }] : [];
}

const byName = (a: NamedTypeNode, b: NamedTypeNode): number => (a.name.value < b.name.value ? -1 : 1);

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

/** The SDL for composition: of the types that `schema` has, everything but federation's own definitions. */
export function subgraphSdl(fields: TypedFields | null = null, schema: GraphQLSchema | null = null): string {
  const files = documents();
  const federation = files.get(FEDERATION)?.definitions ?? [];
  const link = federation.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  files.set(FEDERATION, { kind: Kind.DOCUMENT, definitions: link });
  const document = merged(withTyped(files, fields));
  const definitions = document.definitions.flatMap((node) => (schema === null ? [node] : partIn(schema, node)));
  return print({ ...document, definitions });
}

/** What is left of a definition if only the types of a schema are. */
function partIn(schema: GraphQLSchema, node: DefinitionNode): readonly DefinitionNode[] {
  const has = (name: string) => schema.getType(name) !== undefined;
  if (isTypeDefinitionNode(node)) return has(node.name.value) ? [node] : [];
  if (node.kind !== Kind.SCHEMA_DEFINITION) return [node];
  return [{ ...node, operationTypes: node.operationTypes.filter(({ type }) => has(type.name.value)) }];
}

/** Adds the SDL of custom fields, before federation, which comes last. */
function withTyped(files: ReadonlyMap<string, DocumentNode>, fields: TypedFields | null): readonly DocumentNode[] {
  const sdl = fields === null ? '' : typedSdl(fields);
  const typed = sdl === '' ? [] : [parseSdl(sdl)];
  return [...files].flatMap(([file, document]) => (file === FEDERATION ? [...typed, document] : [document]));
}
