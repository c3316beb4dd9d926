/** Close's OpenAPI document: finds the operation of a request, and validates values against schemas. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = { readonly [keyword: string]: unknown };
interface Content {
  readonly content?: { readonly 'application/json'?: { readonly schema?: Schema } };
}
interface RawOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: Content;
  readonly responses: { readonly [status: string]: Content };
}
interface RawDocument {
  readonly paths: { readonly [path: string]: { readonly [method: string]: RawOperation } };
  readonly components: { readonly schemas: { readonly [name: string]: Schema } };
}

export interface Operation {
  /** For example `GET /lead/{id}/`. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, Schema>;
  /** Undefined where the document allows any. */
  readonly body: Schema | undefined;
  /** Of a successful response. Undefined where the document allows any or has none. */
  readonly answer: Schema | undefined;
}

/** A difference between a value and its schema. `path` has no list indexes. */
export interface Difference {
  readonly path: string;
  readonly problem: string;
}

const ROOT = 'close';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a schema restricts anything. The document uses an object without properties for unknown content. */
const isTyped = (schema: Schema | undefined): schema is Schema =>
  schema !== undefined && Object.keys(schema).some((key) => ['$ref', 'type', 'oneOf', 'anyOf'].includes(key));

/** Forbids properties that a schema does not list. Otherwise misspelt ones would be valid. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  const isList = value.type === 'object' && isObject(value.properties) && Object.keys(value.properties).length > 0;
  return isList && !('additionalProperties' in value) ? { ...copy, additionalProperties: false } : copy;
}

export class Openapi {
  readonly #document: RawDocument;
  readonly #ajv: Ajv2020;
  readonly #compiled = new Map<Schema, ValidateFunction>();
  readonly #operations: readonly { readonly pattern: RegExp; readonly method: string; readonly operation: Operation }[];

  constructor(file: string) {
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as RawDocument;
    this.#ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      validateSchema: false,
      formats: {
        'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
        date: /^\d{4}-\d\d-\d\d$/,
        email: /^[^@\s]+@[^@\s]+$/,
        uuid: true,
        uri: true,
        binary: true,
      },
    });
    this.#ajv.addSchema({ components: closed(this.#document.components) }, ROOT);
    this.#operations = Object.entries(this.#document.paths)
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, raw]) => ({
          pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
          method: method.toUpperCase(),
          holes: path.split('{').length,
          operation: this.#read(`${method.toUpperCase()} ${path}`, raw),
        })),
      )
      // A fixed path wins over one with an id.
      .sort((a, b) => a.holes - b.holes);
  }

  /** The operation of a method and a path without `/api/v1` and query. */
  operation(method: string, path: string): Operation | undefined {
    return this.#operations.find((each) => each.method === method && each.pattern.test(path))?.operation;
  }

  /** The operations of a method, with their paths such as `/lead/{id}/`. */
  operations(method: string): readonly { readonly path: string; readonly operation: Operation }[] {
    return this.#operations
      .filter((each) => each.method === method)
      .map(({ operation }) => ({ path: operation.name.replace(`${method} `, ''), operation }));
  }

  /** The names of an object's properties, or of the properties of a list's rows. Empty if the schema lists none. */
  properties(schema: Schema): readonly string[] {
    const { properties } = this.#follow(schema);
    if (!isObject(properties)) return [];
    const rows = isObject(properties.data) && isObject(properties.data.items) ? properties.data.items : undefined;
    return rows === undefined ? Object.keys(properties) : this.properties(rows);
  }

  differences(schema: Schema, value: unknown): readonly Difference[] {
    const validate = this.#compiled.get(schema) ?? this.#compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).map(differenceOf);
  }

  #read(name: string, { parameters = [], requestBody, responses }: RawOperation): Operation {
    const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
    const schemaOf = (content: Content | undefined) => {
      const schema = content?.content?.['application/json']?.schema;
      return isTyped(schema) && !this.#isEmpty(schema) ? schema : undefined;
    };
    return {
      name,
      parameters: new Map(parameters.filter((each) => each.in === 'query').map((each) => [each.name, each.schema])),
      body: schemaOf(requestBody),
      answer: schemaOf(success),
    };
  }

  #follow(schema: Schema): Schema {
    const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
    return name === undefined ? schema : (this.#document.components.schemas[name] ?? {});
  }

  #isEmpty(schema: Schema): boolean {
    const { type, properties } = this.#follow(schema);
    return type === 'object' && isObject(properties) && Object.keys(properties).length === 0;
  }

  #compile(schema: Schema): ValidateFunction {
    const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${ROOT}#/components/`)) as Schema;
    const validate = this.#ajv.compile(rooted);
    this.#compiled.set(schema, validate);
    return validate;
  }
}

function differenceOf({ instancePath, keyword, params, message }: ErrorObject): Difference {
  const path = instancePath.split('/').slice(1);
  const named = params.additionalProperty ?? params.missingProperty;
  const problem = keyword === 'additionalProperties' ? 'is not known' : keyword === 'required' ? 'is missing' : message;
  const shown = [...path, ...(typeof named === 'string' ? [named] : [])].filter((part) => !/^\d+$/.test(part));
  return { path: shown.join('.'), problem: problem ?? keyword };
}

const read = new Map<string, Openapi>();

/** The document in a file. It is read, and its schemas are compiled, once for all test files of a process. */
export function openapiIn(file: string): Openapi {
  const openapi = read.get(file) ?? new Openapi(file);
  read.set(file, openapi);
  return openapi;
}
