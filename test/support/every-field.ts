/** Operations that read every field of every type, derived from the schema, and what the fields of their answers show. */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Alternative arguments of a field, by `Type.field`. Lists get the largest page in addition. */
export type FieldArguments = { readonly [coordinate: string]: readonly string[] };

/** A field to go through, on the type that it is selected on. */
interface Step {
  readonly on: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** A field that leads from a type to another. `path` leads from the root to the type of the field. */
interface Edge {
  readonly path: readonly Step[];
  readonly target: GraphQLObjectType;
}

export interface Selected {
  readonly alias: string;
  readonly field: GraphQLField<unknown, unknown>;
}

export interface FieldOperation {
  readonly document: string;
  /** The response keys that lead to the rows. */
  readonly keys: readonly string[];
  readonly target: GraphQLObjectType;
  readonly selected: readonly Selected[];
}

type Row = Readonly<Record<string, unknown>>;
type Execute = (document: string) => Promise<Row | null>;

/** The page sizes of lists at the root and below rows. */
const [FIRST, FIRST_BELOW, FIRST_FOUND] = [500, 25, 50];

export const coordinate = ({ on, field }: Step): string => `${on.name}.${field.name}`;

/** Whether a value shows something: neither null nor an empty text, list or object. */
const isShown = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== null && value !== '';

const needsId = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ name, type }) => ['id', 'ids', 'representations'].includes(name) && isNonNullType(type));

/** The fields that the rows of a schema fill, and the values of its enums. */
export class FieldCoverage {
  readonly #schema: GraphQLSchema;
  readonly #arguments: FieldArguments;
  readonly #execute: Execute;
  readonly #missing = new Map<GraphQLObjectType, Set<string>>();
  readonly #enumValues = new Map<string, Set<string>>();
  readonly #ids = new Map<string, string>();
  readonly #exceptions: ReadonlySet<string>;
  readonly #read = new Set<GraphQLObjectType>();

  /** Types of which only exceptions are missing are read once. */
  constructor(schema: GraphQLSchema, args: FieldArguments, exceptions: Iterable<string>, execute: Execute) {
    this.#schema = schema;
    this.#arguments = args;
    this.#exceptions = new Set(exceptions);
    this.#execute = execute;
  }

  /** Reads along all edges from the root, breadth first, and in the end every field of the root. */
  async read(): Promise<void> {
    const root = this.#schema.getQueryType();
    if (!root) throw new TypeError('The schema has no queries.');
    for (const edge of this.#edges(root)) {
      for (const operation of this.#operations(edge)) {
        if (this.#isDone(edge.target)) break;
        await this.#run(operation);
      }
    }
    for (const field of Object.values(root.getFields())) {
      for (const selected of this.#selections({ on: root, field })) {
        await this.#run({ ...selected, target: root, keys: [] });
      }
    }
  }

  /** The fields that no row fills, and the enum values that no row has. */
  get missing(): string[] {
    const fields = [...this.#missing].flatMap(([type, names]) => [...names].map((name) => `${type.name}.${name}`));
    const values = [...this.#enumValues].flatMap(([name, values]) => [...values].map((value) => `${name}.${value}`));
    return [...fields, ...values].sort();
  }

  #isDone(type: GraphQLObjectType): boolean {
    const missing = [...this.#missingOf(type)];
    return (
      missing.length === 0 ||
      (this.#read.has(type) && missing.every((name) => this.#exceptions.has(`${type.name}.${name}`)))
    );
  }

  #missingOf(type: GraphQLObjectType): Set<string> {
    const missing = this.#missing.get(type) ?? new Set(Object.keys(type.getFields()));
    this.#missing.set(type, missing);
    return missing;
  }

  /**
   * All edges, those near the root first. A type has two paths, because the first may lead to a single row. An edge to one
   * object of a type that has pages leads no further, because a page shows more.
   */
  #edges(root: GraphQLObjectType): Edge[] {
    const edges: Edge[] = [];
    const paths = new Map<GraphQLObjectType, number>();
    const queue: { readonly on: GraphQLObjectType; readonly path: readonly Step[] }[] = [{ on: root, path: [] }];
    for (const { on, path } of queue) {
      for (const field of Object.values(on.getFields())) {
        const type = getNamedType(field.type);
        // An object by its id shows no more than the lists.
        if (!isCompositeType(type) || needsId(field)) continue;
        for (const target of this.#objectTypes(type)) {
          if (target === root) continue;
          const step = { on, field };
          edges.push({ path: [...path, step], target });
          const hasPages = this.#schema.getType(`${target.name}Connection`) !== undefined;
          if (hasPages && !isListType(getNullableType(field.type))) continue;
          const known = paths.get(target) ?? 0;
          paths.set(target, known + 1);
          if (known < 2) queue.push({ on: target, path: [...path, step] });
        }
      }
    }
    return edges.sort((a, b) => a.path.length - b.path.length);
  }

  #objectTypes = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
    isAbstractType(type) ? this.#schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];

  /** A selection of a field for each alternative of its arguments. None if an id is needed and no row has been read. */
  #argumentTexts(step: Step): string[] {
    const type = getNamedType(step.field.type);
    const names = isCompositeType(type) ? this.#objectTypes(type).map(({ name }) => name) : [];
    const ids = names.flatMap((name) => this.#ids.get(name) ?? []);
    const [id] = ids;
    const given = this.#arguments[coordinate(step)] ?? [''];
    return given.flatMap((text) => {
      const parts = step.field.args.flatMap((argument) => {
        if (argument.name === 'first' && !text.includes('first:'))
          return [
            `first: ${step.field.name.startsWith('search') ? FIRST_FOUND : step.on.name === 'Query' ? FIRST : FIRST_BELOW}`,
          ];
        if (argument.name === 'id' && isNonNullType(argument.type)) return id === undefined ? [] : [`id: "${id}"`];
        return argument.name === 'ids' && isNonNullType(argument.type) ? [`ids: ${JSON.stringify(ids)}`] : [];
      });
      if (id === undefined && needsId(step.field)) return [];
      const all = [...parts, text].filter((part) => part !== '');
      return [all.length === 0 ? step.field.name : `${step.field.name}(${all.join(', ')})`];
    });
  }

  /** Every field of a type, with its objects as `__typename` and `id`. */
  #selections(step: Step): { document: string; selected: Selected[] }[] {
    const type = getNamedType(step.field.type);
    return this.#argumentTexts(step).map((text, n) => {
      const alias = `${step.field.name}_${n}`;
      return {
        document: `${alias}: ${text}${isCompositeType(type) ? ` { __typename ${this.#idSelection(type)} }` : ''}`,
        selected: [{ alias, field: step.field }],
      };
    });
  }

  #idSelection = (type: GraphQLCompositeType): string =>
    this.#objectTypes(type)
      .flatMap((object) => ('id' in object.getFields() ? [`... on ${object.name} { id }`] : []))
      .join(' ');

  /** The operations that read an edge: one for each combination of alternative arguments on the way. */
  *#operations({ path, target }: Edge): Generator<FieldOperation> {
    const fields = Object.values(target.getFields()).flatMap((field) => this.#selections({ on: target, field }));
    const rows = `... on ${target.name} { __typename ${fields.map(({ document }) => document).join(' ')} }`;
    const selected = fields.flatMap((field) => field.selected);
    const keys = path.map(({ field }) => field.name);
    const wrapped = path.reduceRight<readonly string[]>(
      (inner, step) =>
        this.#argumentTexts(step).flatMap((text) =>
          inner.map((selection) => `... on ${step.on.name} { ${text} { ${selection} } }`),
        ),
      [rows],
    );
    for (const document of wrapped) yield { document, keys, target, selected };
  }

  async #run({ document, keys, target, selected }: FieldOperation): Promise<void> {
    const data = await this.#execute(`{ ${document} }`);
    const rows = keys.reduce<unknown[]>(
      (parents, key) => parents.flatMap((parent) => (parent as Row | null)?.[key] ?? []),
      [data],
    );
    const missing = this.#missingOf(target);
    for (const row of rows as (Row | null | undefined)[]) {
      if (row === undefined || row === null || (keys.length > 0 && row.__typename !== target.name)) continue;
      this.#read.add(target);
      if (typeof row.id_0 === 'string') this.#ids.set(target.name, row.id_0);
      for (const { alias, field } of selected) this.#see(row[alias], field, missing);
    }
  }

  #see(value: unknown, field: GraphQLField<unknown, unknown>, missing: Set<string>): void {
    if (isShown(value)) missing.delete(field.name);
    const type = getNamedType(field.type);
    for (const item of [value].flat()) {
      if (isEnumType(type)) {
        const unseen = this.#enumValues.get(type.name) ?? new Set(type.getValues().map(({ name }) => name));
        this.#enumValues.set(type.name, unseen);
        unseen.delete(String(item));
      }
      if (typeof item !== 'object' || item === null) continue;
      const { __typename, id } = item as { __typename?: string; id?: string };
      if (__typename !== undefined && id !== undefined && !this.#ids.has(__typename)) this.#ids.set(__typename, id);
    }
  }
}
