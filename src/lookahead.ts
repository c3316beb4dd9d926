/** What an operation selects below a field: fragments, type conditions, aliases, `@skip` and `@include` resolved. */
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
} from 'graphql';

/** A field as it will be resolved once: all nodes that merge under one response key. */
export interface Field {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

/** What must be known of an operation to tell what it selects. */
export type Selected = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The fields that are selected on an object of this type below the given nodes. */
export function fieldsOf(typeName: string, nodes: readonly FieldNode[], info: Selected): readonly Field[] {
  const byKey = new Map<string, { name: string; nodes: FieldNode[] }>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const field = byKey.get(key);
        if (field === undefined) byKey.set(key, { name: selection.name.value, nodes: [selection] });
        else field.nodes.push(selection);
        continue;
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
      if (fragment === undefined || !applies(fragment.typeCondition?.name.value, typeName, info)) continue;
      collect(fragment.selectionSet.selections);
    }
  };
  for (const node of nodes) collect(node.selectionSet?.selections ?? []);
  return [...byKey.values()];
}

function isIncluded(selection: SelectionNode, { variableValues }: Selected): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
}

function applies(condition: string | undefined, typeName: string, { schema }: Selected): boolean {
  if (condition === undefined || condition === typeName) return true;
  const [abstract, object] = [schema.getType(condition), schema.getType(typeName)];
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}

/** Whether any of these names is selected anywhere below the field, whatever the types. */
export function selectsAny(names: ReadonlySet<string>, nodes: readonly FieldNode[], info: Selected): boolean {
  const within = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (!isIncluded(selection, info)) return false;
      if (selection.kind === 'Field' && names.has(selection.name.value)) return true;
      const inner = selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
      return within(inner?.selectionSet?.selections ?? []);
    });
  return nodes.some((node) => within(node.selectionSet?.selections ?? []));
}

/** The arguments of a field, coerced as its resolver will get them. */
export function argumentsOf(typeName: string, field: Field, info: Selected): Readonly<Record<string, unknown>> {
  const type = info.schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field.name] : undefined;
  const node = field.nodes[0];
  if (definition === undefined || node === undefined) return {};
  return getArgumentValues(definition, node, info.variableValues);
}
