/** Finds the parts of the schema that an agent needs for a query, as SDL. The whole schema never enters its context. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

interface Entry {
  readonly type: GraphQLNamedType;
  /** Null: the type itself. */
  readonly field: string | null;
  readonly words: ReadonlyMap<string, number>;
  readonly sdl: string;
}

export interface SchemaSearch {
  /** SDL of the best matches within a size in bytes, best types first. Empty if no word is found. */
  find(query: string, maxBytes: number): string;
}

/** Words in names count more than words in descriptions. */
const NAME_WEIGHT = 4;
/** A field of `Query` is where a query begins. */
const ROOT_WEIGHT = 1.5;
const MAX_MATCHES = 40;

export function schemaSearch(schema: GraphQLSchema): SchemaSearch {
  const root = schema.getQueryType() ?? null;
  const entries = [...reachable(schema, root, new Set())].flatMap((type) =>
    isIntrospectionType(type) || isScalarType(type) || type.name.startsWith('_') ? [] : entriesOf(type),
  );
  const frequency = new Map<string, number>();
  for (const { words } of entries) for (const word of words.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log(1 + entries.length / (frequency.get(word) ?? entries.length));
  const score = ({ words, type }: Entry, wanted: readonly string[]) => {
    const sum = wanted.reduce((total, word) => total + (words.get(word) ?? 0) * rarity(word), 0);
    const matched = wanted.filter((word) => words.has(word)).length;
    return sum * matched * (type === root ? ROOT_WEIGHT : 1);
  };
  return {
    find: (query, maxBytes) => {
      const wanted = [...new Set(wordsOf(query))];
      const matches = entries
        .map((entry) => ({ entry, score: score(entry, wanted) }))
        .filter((match) => match.score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, MAX_MATCHES);
      return sdlOf(
        matches.map(({ entry }) => entry),
        maxBytes,
      );
    },
  };
}

/** The types of queries: agents write nothing else. Adds those that `type` leads to. */
function reachable(schema: GraphQLSchema, type: GraphQLNamedType | null, found: Set<GraphQLNamedType>) {
  if (type === null || found.has(type)) return found;
  found.add(type);
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) reachable(schema, getNamedType(field.type), found);
  } else if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      for (const arg of field.args) reachable(schema, getNamedType(arg.type), found);
      reachable(schema, getNamedType(field.type), found);
    }
  }
  if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) reachable(schema, possible, found);
  return found;
}

/** The matches by type, while they fit. */
function sdlOf(matches: readonly Entry[], maxBytes: number): string {
  const blocks: string[] = [];
  let bytes = 0;
  for (const [type, found] of Map.groupBy(matches, (match) => match.type)) {
    const whole = found.find(({ field }) => field === null);
    const fields = found.filter(({ field }) => field !== null).map(({ sdl }) => sdl);
    const block = whole?.sdl ?? `${keywordOf(type)} ${type.name} {\n${fields.join('\n')}\n}`;
    bytes += Buffer.byteLength(block) + 2;
    if (bytes > maxBytes && blocks.length > 0) break;
    blocks.push(block.slice(0, maxBytes));
  }
  return blocks.join('\n\n');
}

function keywordOf(type: GraphQLNamedType): string {
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  return isEnumType(type) ? 'enum' : 'type';
}

function entriesOf(type: GraphQLNamedType): readonly Entry[] {
  const own = { type, field: null, words: weights(type.name, type.description ?? ''), sdl: typeSdl(type) };
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).map((field) => ({
    type,
    field: field.name,
    words: weights(`${field.name} ${type.name}`, field.description ?? ''),
    sdl: fieldSdl(field, true),
  }));
  return [own, ...fields];
}

/** A type without descriptions: names and types are what a query needs. */
function typeSdl(type: GraphQLNamedType): string {
  const head = type.description ? `# ${oneLine(type.description)}\n` : '';
  if (isUnionType(type)) return `${head}union ${type.name} = ${type.getTypes().join(' | ')}`;
  if (isEnumType(type))
    return `${head}enum ${type.name} { ${type
      .getValues()
      .map(({ name }) => name)
      .join(' ')} }`;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(({ name, type: inner }) => `  ${name}: ${inner}`);
    return `${head}input ${type.name} {\n${fields.join('\n')}\n}`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return `${head}scalar ${type.name}`;
  const fields = Object.values(type.getFields()).map((field) => fieldSdl(field, false));
  return `${head}${keywordOf(type)} ${type.name} {\n${fields.join('\n')}\n}`;
}

function fieldSdl({ name, args, type, description }: GraphQLField<unknown, unknown>, isDescribed: boolean): string {
  const given = args.length === 0 ? '' : `(${args.map((arg) => `${arg.name}: ${arg.type}`).join(', ')})`;
  const comment = isDescribed && description ? `  # ${oneLine(description)}\n` : '';
  return `${comment}  ${name}${given}: ${type}`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 200);

function weights(name: string, description: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of wordsOf(description)) found.set(word, 1);
  for (const word of wordsOf(name)) found.set(word, NAME_WEIGHT);
  return found;
}

/** Lower case, split at humps, and without the plural. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[a-z\d])(?=[A-Z])|[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word))
    .map(singular);

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}

const STOP_WORDS = new Set(
  'the of and or to in is it its that this for with by on at as are be has have from an if not all'.split(' '),
);
