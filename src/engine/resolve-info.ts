/** What graphql-js tells a resolver beside its arguments, found out only when it is asked for. */
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
import type { Info } from './selection.ts';

export type Path = GraphQLResolveInfo['path'];

/** A field of a document, the same for all objects that have it. */
export interface Resolved {
  readonly nodes: readonly FieldNode[];
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** What is the same throughout an execution. */
export interface Executed {
  readonly operation: OperationDefinitionNode;
  readonly info: Info;
  readonly rootValue: unknown;
}

/** The same for all rows but for the path. */
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

/** Of graphql-js 16; what later versions tell beside it, no resolver here asks for. */
export const infoOf = (field: Resolved, run: Executed, path: Path): GraphQLResolveInfo =>
  new ResolveInfo(field, run, path) as unknown as GraphQLResolveInfo;
