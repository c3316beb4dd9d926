/** Limits of a document that do not depend on variables: depth, aliases, root fields, directives, fragments. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Limits } from '../../config/limits.ts';
import { exceeded } from './exceeded.ts';

/** The size of a selection with everything below it, fragments included. */
interface Shape {
  /** The response keys of its fields. */
  readonly keys: ReadonlySet<string>;
  readonly depth: number;
  /** The depth of introspection, which `depth` does not include. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Shape = { keys: new Set(), depth: 0, introspectionDepth: 0, aliases: 0, directives: 0 };

/** The shape of selections next to each other. */
function sum(shapes: readonly Shape[]): Shape {
  const max = (of: (shape: Shape) => number) => shapes.reduce((largest, shape) => Math.max(largest, of(shape)), 0);
  const total = (of: (shape: Shape) => number) => shapes.reduce((all, shape) => all + of(shape), 0);
  return {
    keys: new Set(shapes.flatMap(({ keys }) => [...keys])),
    depth: max(({ depth }) => depth),
    introspectionDepth: max(({ introspectionDepth }) => introspectionDepth),
    aliases: total(({ aliases }) => aliases),
    directives: total(({ directives }) => directives),
  };
}

/** Whether the field returns the schema. `__typename` does not count. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/** Measures the operations of a document. Each fragment is measured once, however often it is spread. */
class DocumentMeasure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Shape>();

  constructor({ definitions }: DocumentNode) {
    this.#fragments = new Map(
      definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
    );
  }

  operation({ selectionSet, directives = [], variableDefinitions = [] }: OperationDefinitionNode): Shape {
    const own = [...directives, ...variableDefinitions.flatMap((variable) => variable.directives ?? [])].length;
    return sum([this.#selection(selectionSet), { ...NOTHING, directives: own }]);
  }

  #selection(selectionSet: SelectionSetNode | undefined): Shape {
    return sum((selectionSet?.selections ?? []).map((node) => this.#node(node)));
  }

  #node(node: SelectionNode): Shape {
    const own = { ...NOTHING, directives: node.directives?.length ?? 0 };
    if (node.kind === Kind.INLINE_FRAGMENT) return sum([own, this.#selection(node.selectionSet)]);
    if (node.kind === Kind.FRAGMENT_SPREAD) return sum([own, this.#fragment(node.name.value)]);
    const below = this.#selection(node.selectionSet);
    const depth = below.depth + 1;
    return {
      keys: new Set([node.alias?.value ?? node.name.value]),
      depth: isIntrospection(node.name.value) ? 0 : depth,
      introspectionDepth: isIntrospection(node.name.value) ? depth : below.introspectionDepth,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      directives: below.directives + own.directives,
    };
  }

  #fragment(name: string): Shape {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself ends here. Validation rejects it.
    this.#known.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const own = { ...NOTHING, directives: fragment?.directives?.length ?? 0 };
    const shape = sum([own, this.#selection(fragment?.selectionSet)]);
    this.#known.set(name, shape);
    return shape;
  }
}

/** An error for each limit that any operation of the document exceeds. */
export function documentErrors(document: DocumentNode, limits: Limits): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  let fragments = 0;
  const count = () => {
    fragments += 1;
  };
  visit(document, { FragmentDefinition: count, InlineFragment: count });
  if (fragments > limits.LIMIT_FRAGMENTS) errors.push(exceeded('LIMIT_FRAGMENTS', limits, fragments));

  const measure = new DocumentMeasure(document);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = measure.operation(node);
    const counted = {
      LIMIT_DEPTH: shape.depth,
      LIMIT_INTROSPECTION_DEPTH: shape.introspectionDepth,
      LIMIT_ALIASES: shape.aliases,
      LIMIT_ROOT_FIELDS: shape.keys.size,
      LIMIT_DIRECTIVES: shape.directives,
    };
    for (const [name, actual] of Object.entries(counted) as [keyof typeof counted, number][]) {
      if (actual > limits[name]) errors.push(exceeded(name, limits, actual, { nodes: node }));
    }
  }
  return errors;
}
