import { type ASTNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';
import { withExtensions } from '../error-extensions.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Adds the argument to errors about a value in a document: graphql-js reports only the value's location. */
export function useNamedValues(): GatewayPlugin {
  return {
    onFastPath: { notNeeded: 'A known document is valid.' },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((schema, document, ...rest) => named(validateFn(schema, document, ...rest), document));
    },
  };
}

function named(errors: readonly GraphQLError[], document: DocumentNode): readonly GraphQLError[] {
  if (errors.length === 0) return errors;
  const names = namesOf(new Set(errors.flatMap(({ nodes = [] }) => nodes[0] ?? [])), document);
  return errors.map((error) => {
    const name = names.get(error.nodes?.[0]);
    return name === undefined ? error : withExtensions(error, error.extensions, `${name}: ${error.message}`);
  });
}

/** What a reader calls the values among these nodes: `Argument "filter.dateCreated.gte"`. */
function namesOf(nodes: ReadonlySet<ASTNode>, document: DocumentNode): ReadonlyMap<ASTNode | undefined, string> {
  const names = new Map<ASTNode, string>();
  visit(document, {
    enter(node, _key, parent, path, ancestors) {
      if (!nodes.has(node) || !VALUES.has(node.kind)) return;
      const all = parent === undefined ? ancestors : [...ancestors, parent];
      const above = all.flatMap((ancestor, index) => partOf(ancestor, path[index - 1], path[index]));
      const variable = above.find((part) => part.startsWith('$'));
      names.set(node, variable === undefined ? `Argument "${above.join('.')}"` : `Default of "${above.join('.')}"`);
    },
  });
  return names;
}

const VALUES: ReadonlySet<string> = new Set([
  ...[Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT],
]);

/** The part of the name for an ancestor of the value. An ancestor that is a list of nodes is found at `key`. */
function partOf(ancestor: ASTNode | readonly ASTNode[], key: unknown, next: unknown): readonly string[] {
  if ('kind' in ancestor) {
    if (ancestor.kind === Kind.VARIABLE_DEFINITION) return [`$${ancestor.variable.name.value}`];
    return ancestor.kind === Kind.ARGUMENT || ancestor.kind === Kind.OBJECT_FIELD ? [ancestor.name.value] : [];
  }
  return key === 'values' ? [String(next)] : [];
}
