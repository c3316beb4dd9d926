/** The `info` argument of resolvers, as in graphql-js 16. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Path } from './error-collector.ts';
import type { Info } from './operation.ts';

/** The part of `info` that is the same for all objects of a field. */
export interface Resolved {
  readonly nodes: readonly FieldNode[];
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The part of `info` that is the same throughout an execution. */
export interface Executed {
  readonly operation: OperationDefinitionNode;
  readonly info: Info;
  readonly rootValue: unknown;
}

/** The `info` argument of resolvers. Only the path differs between rows. */
class ResolveInfo {
  readonly path: Path;
  readonly #field: Resolved;
  readonly #run: Executed;
  constructor(field: Resolved, run: Executed, path: Path) {
    this.path = path;
    this.#field = field;
    this.#run = run;
  }
  get fieldName(): string {
    return this.#field.definition.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.#field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.#field.definition.type;
  }
  get parentType(): GraphQLObjectType {
    return this.#field.parent;
  }
  get schema(): GraphQLSchema {
    return this.#run.info.schema;
  }
  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.#run.info.fragments;
  }
  get rootValue(): unknown {
    return this.#run.rootValue;
  }
  get operation(): OperationDefinitionNode {
    return this.#run.operation;
  }
  get variableValues(): Record<string, unknown> {
    return this.#run.info.variableValues;
  }
}

/** Has the properties that `info` has in graphql-js 16. */
export const infoOf = (field: Resolved, run: Executed, path: Path): GraphQLResolveInfo =>
  new ResolveInfo(field, run, path) as unknown as GraphQLResolveInfo;

/** The path of the field that contains a list item. */
export function fieldPathOf(path: Path): Path {
  let at = path;
  while (typeof at.key === 'number' && at.prev !== undefined) at = at.prev;
  return at;
}
