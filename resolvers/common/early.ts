/**
 * Starts fields together with the object that they belong to. A lead's activities are requested by the lead's id, which an
 * operation contains, so they need not wait for the lead: `lead(id:) { name activities }` takes one round trip. If there is
 * no such object, their requests were in vain; an operation that names an id mostly has it from Close.
 */
import { type FieldNode, type GraphQLField, type GraphQLResolveInfo, isObjectType } from 'graphql';
import { once } from '../../src/engine/memo.ts';
import { argumentsOf, type SelectedField, selectedFields } from '../../src/engine/selection.ts';
import type { Context } from '../../src/loaders/context.ts';
import { columnsRead } from '../../src/mapping/projection.ts';

/** An object of which only the id is needed. */
export interface ParentId {
  readonly id: string;
}

/** The fields that can start early, by schema coordinate, with the columns that they need of several objects only. */
const EARLY = new Map<string, readonly string[]>();

/** What each operation has started: by field, then by the id of the object. */
const started = new WeakMap<Context, Map<FieldNode, Map<string, unknown>>>();

/** The starts that wait for the requests of their objects. */
const waiting = new WeakMap<Context, ((isAlone: boolean) => void)[]>();

type Resolve<Parent, Args, Result> = (parent: Parent, args: Args, context: Context, info: GraphQLResolveInfo) => Result;

/**
 * Lets a field start before its object has arrived, whenever it needs no column of the object but the id. The resolver is
 * then called with an object that has only the id. The columns `ofSeveral` only serve to read several objects with fewer
 * requests. They are null in an object that starts alone.
 */
export function early<Parent extends ParentId, Args, Result>(
  coordinate: string,
  resolve: Resolve<Parent, Args, Result>,
  ofSeveral: readonly string[] = [],
): Resolve<Parent, Args, Result> {
  EARLY.set(coordinate, ofSeveral);
  return (parent, args, context, info) => {
    const [node] = info.fieldNodes;
    const known = node === undefined ? undefined : started.get(context)?.get(node)?.get(parent.id);
    return known === undefined ? resolve(parent, args, context, info) : (known as Result);
  };
}

/** Starts the fields that need only the id, after the request for their object, unless the object is there by then. */
export function startFieldsWith(
  object: Promise<unknown>,
  type: string,
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
): void {
  const fields = earlyFields(type, info);
  if (fields.alone.length === 0) return;
  let isSettled = false;
  const settle = () => {
    isSettled = true;
  };
  object.then(settle, settle);
  const starts = waiting.get(context) ?? [];
  starts.push((isAlone) => {
    if (!isSettled) startFields(isAlone ? fields.alone : fields.always, type, id, context, info);
  });
  if (starts.length > 1) return;
  waiting.set(context, starts);
  // Fields of several objects start at once, so that they share batches.
  setImmediate(() => {
    waiting.delete(context);
    for (const start of starts) start(starts.length === 1);
  });
}

interface EarlyFields {
  /** Those that start together with the fields of other objects. */
  readonly always: readonly SelectedField[];
  /** Those that start if no other object's do. */
  readonly alone: readonly SelectedField[];
}

const earlyOnce = once<EarlyFields>('arguments');

/** The selected fields that can start early and need no column of their object but the id. */
const earlyFields = (type: string, info: GraphQLResolveInfo): EarlyFields =>
  earlyOnce(info.fieldNodes, info, type, () => {
    const ofSeveral = ({ name }: SelectedField) => EARLY.get(`${type}.${name}`);
    const fields = selectedFields(type, info.fieldNodes, info).filter((field) => ofSeveral(field) !== undefined);
    const others = (field: SelectedField) => columnsRead(type, field, info).filter((column) => column !== 'id');
    const alone = fields.filter((field) => others(field).every((column) => ofSeveral(field)?.includes(column)));
    return { alone, always: alone.filter((field) => others(field).length === 0) };
  });

/** Starts fields of an object of this type and id. Failures are those of the fields. */
function startFields(
  fields: readonly SelectedField[],
  type: string,
  id: string,
  context: Context,
  info: GraphQLResolveInfo,
): void {
  const parent = info.schema.getType(type);
  if (!isObjectType(parent)) return;
  const definitions = parent.getFields();
  for (const field of fields) {
    const definition = definitions[field.name];
    if (definition !== undefined)
      startField(definition, field, id, context, { ...infoBelow(info), parentType: parent });
  }
}

function startField(
  { name, type, resolve }: GraphQLField<unknown, unknown>,
  field: SelectedField,
  id: string,
  context: Context,
  above: Omit<GraphQLResolveInfo, 'fieldName' | 'fieldNodes' | 'returnType'>,
): void {
  const { parentType, path } = above;
  const { key, nodes } = field;
  const [node] = nodes;
  if (node === undefined) return;
  try {
    const info = { ...above, fieldName: name, fieldNodes: nodes, returnType: type };
    const args = argumentsOf(parentType.name, field, above);
    const unknown = Object.fromEntries((EARLY.get(`${parentType.name}.${name}`) ?? []).map((column) => [column, null]));
    const result = resolve?.({ ...unknown, id }, args, context, {
      ...info,
      path: { prev: path, key, typename: parentType.name },
    });
    if (!(result instanceof Promise)) return;
    // The field reports the failure, if its object exists.
    result.catch(() => undefined);
    const ofOperation = started.get(context) ?? new Map<FieldNode, Map<string, unknown>>();
    started.set(context, ofOperation);
    const ofField = ofOperation.get(node) ?? new Map<string, unknown>();
    ofOperation.set(node, ofField.set(id, result));
  } catch {
    // The arguments are wrong: the field reports it.
  }
}

/** The part of `info` that the fields of an object share. Its properties are getters, which a spread would not copy. */
const infoBelow = (info: GraphQLResolveInfo) => ({
  schema: info.schema,
  fragments: info.fragments,
  operation: info.operation,
  rootValue: info.rootValue,
  variableValues: info.variableValues,
  path: info.path,
});
