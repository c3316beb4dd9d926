/** What an operation selects below a field, with fragments, type conditions, aliases, `@skip` and `@include` resolved. */
import {
  type FieldNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionNode,
} from 'graphql';
import { argumentValues } from './arguments.ts';
import { once } from './memo.ts';
import type { Info, Selecting } from './operation.ts';

/** A selected field: all nodes that merge under one response key. */
export interface SelectedField {
  /** The response key: the alias, or the name. */
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

const fieldsOnce = once<readonly SelectedField[]>('directives');

/**
 * The fields that are selected on an object of this type below the given nodes. Computed once per document, or once per
 * execution if a variable is used in `@skip` or `@include`.
 */
export function selectedFields(typeName: string, nodes: readonly Selecting[], info: Info): readonly SelectedField[] {
  return fieldsOnce(nodes, info, typeName, () => collectFields(typeName, nodes, info));
}

function collectFields(typeName: string, nodes: readonly Selecting[], info: Info): readonly SelectedField[] {
  // A fragment is expanded once per object. Expanding it at every spread takes exponential time for nested spreads.
  const spread = new Set<string>();
  const found = new Map<string, SelectedField & { readonly nodes: FieldNode[] }>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === 'Field') {
        const name = selection.name.value;
        const key = selection.alias?.value ?? name;
        // Below nodes of several response keys, the same key may be of different fields.
        const place = `${key} ${name}`;
        const field = found.get(place);
        if (field === undefined) found.set(place, { key, name, nodes: [selection] });
        else field.nodes.push(selection);
        continue;
      }
      if (selection.kind === 'FragmentSpread') {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
      if (fragment === undefined || !applies(fragment.typeCondition?.name.value, typeName, info)) continue;
      collect(fragment.selectionSet.selections);
    }
  };
  for (const node of nodes) collect(node.selectionSet?.selections ?? []);
  return [...found.values()];
}

function isIncluded(selection: SelectionNode, { variableValues }: Info): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
}

function applies(condition: string | undefined, typeName: string, { schema }: Info): boolean {
  if (condition === undefined || condition === typeName) return true;
  const [abstract, object] = [schema.getType(condition), schema.getType(typeName)];
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}

/** Whether a field with one of these names is selected at any depth below the nodes, on any type. */
export function selectsAny(names: ReadonlySet<string>, nodes: readonly Selecting[], info: Info): boolean {
  const spread = new Set<string>();
  const within = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (!isIncluded(selection, info)) return false;
      if (selection.kind === 'Field' && names.has(selection.name.value)) return true;
      if (selection.kind === 'FragmentSpread') {
        if (spread.has(selection.name.value)) return false;
        spread.add(selection.name.value);
      }
      const inner = selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
      return within(inner?.selectionSet?.selections ?? []);
    });
  return nodes.some((node) => within(node.selectionSet?.selections ?? []));
}

/** The object types of a named type: itself, or the possible types of an interface or union. */
export function typesOf(name: string, { schema }: Info): readonly string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [name];
}

/** The coerced arguments of a field, as its resolver receives them. */
export function argumentsOf(typeName: string, field: SelectedField, info: Info): Readonly<Record<string, unknown>> {
  const type = info.schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field.name] : undefined;
  const node = field.nodes[0];
  if (definition === undefined || node === undefined) return {};
  return argumentValues(definition, node, info.variableValues);
}

/** The name of a field's output type, without list and non-null. Empty if the field does not exist. */
export function outputOf(typeName: string, field: string, { schema }: Pick<Info, 'schema'>): string {
  const type = schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field] : undefined;
  return definition === undefined ? '' : getNamedType(definition.type).name;
}
