/** What can be told of a document without its variables: how deep it goes, and how much of each thing it holds. */
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

/** Of a selection with all that is below it, fragments followed. */
interface Shape {
  /** The names under which its own fields will be answered, each once. */
  readonly keys: ReadonlySet<string>;
  readonly depth: number;
  /** As deep as its introspection goes, which is not counted in `depth`. */
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Shape = { keys: new Set(), depth: 0, introspectionDepth: 0, aliases: 0, directives: 0 };

/** Side by side. */
function sum(shapes: readonly Shape[]): Shape {
  const most = (of: (shape: Shape) => number) => shapes.reduce((max, shape) => Math.max(max, of(shape)), 0);
  const total = (of: (shape: Shape) => number) => shapes.reduce((all, shape) => all + of(shape), 0);
  return {
    keys: new Set(shapes.flatMap(({ keys }) => [...keys])),
    depth: most(({ depth }) => depth),
    introspectionDepth: most(({ introspectionDepth }) => introspectionDepth),
    aliases: total(({ aliases }) => aliases),
    directives: total(({ directives }) => directives),
  };
}

/** Whether the field is answered out of the schema: those of a type's name cost nothing and hold nothing. */
const isIntrospection = (name: string): boolean => name === '__schema' || name === '__type';

/** Measures operations of one document; each fragment once, however often it is spread. */
class Measure {
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
    // One that comes back to itself ends here; validation refuses it.
    this.#known.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const own = { ...NOTHING, directives: fragment?.directives?.length ?? 0 };
    const shape = sum([own, this.#selection(fragment?.selectionSet)]);
    this.#known.set(name, shape);
    return shape;
  }
}

/** An error for each limit that the document exceeds, whichever of its operations is to run. */
export function shapeProblems(document: DocumentNode, limits: Limits): readonly GraphQLError[] {
  const problems: GraphQLError[] = [];
  let fragments = 0;
  const count = () => {
    fragments += 1;
  };
  visit(document, { FragmentDefinition: count, InlineFragment: count });
  if (fragments > limits.LIMIT_FRAGMENTS) problems.push(exceeded('LIMIT_FRAGMENTS', limits, fragments));

  const measure = new Measure(document);
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
      if (actual > limits[name]) problems.push(exceeded(name, limits, actual, { nodes: node }));
    }
  }
  return problems;
}
