import { badRequest } from '../../errors.ts';
import { fieldsFor, hasFieldId } from '../../nouns/custom-field.ts';
import type { ReadContext } from '../../request-context.ts';
import { hash } from '../../seed/random.ts';
import { fullName, textMatcher } from '../../text.ts';
import { compileQuery } from '../compile-query.ts';
import { compileCondition } from '../conditions.ts';
import { CUSTOM_FIELD_KINDS } from '../resolve-field.ts';
import type { Matcher, Property, TextObject } from './objects.ts';
import type { TextNode, TextValue } from './parser.ts';
import type { Operator } from './tokens.ts';
import { conditionOf, textCondition } from './values.ts';

type PropertyNode = TextNode & { type: 'property' };
const unknown = (name: string) => badRequest(`The query has an unknown property: ${name}.`);

/** A custom field of the object by id, with either prefix, or by name. */
function customProperty<T>({ custom }: TextObject<T>, name: string, { tables }: ReadContext): Property<T> | undefined {
  if (custom === undefined) return undefined;
  const field = fieldsFor(tables, custom.object).find(
    (each) => hasFieldId(each, name) || each.name.toLowerCase() === name.toLowerCase(),
  );
  if (field === undefined) return undefined;
  const kind = CUSTOM_FIELD_KINDS[field.type];
  const customValueOf = (row: T) => custom.values(row)[field.id] ?? null;
  if (kind !== 'term' && kind !== 'reference') return { kind, get: customValueOf };
  return {
    kind: 'term',
    get: (row) =>
      [customValueOf(row) ?? []].flat().flatMap((value) => {
        const user = tables.user.get(String(value));
        return [String(value), ...(user === undefined ? [] : [fullName(user)])].map((each) => each.toLowerCase());
      }),
  };
}

const own = <V>(map: { readonly [name: string]: V }, name: string): V | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;

const withoutPrefix = (text: string, prefix: string) => (text.startsWith(prefix) ? text.slice(prefix.length) : text);

/** The property of an object by its name, among the object's own properties, counts and custom fields. */
export function findProperty<T>(object: TextObject<T>, name: string, context: ReadContext): Property<T> | undefined {
  const [, customName] = /^custom\.(.+)$/is.exec(name) ?? [];
  if (customName !== undefined) return customProperty(object, customName, context);
  const text = name.toLowerCase();
  const found = own(object.properties, text) ?? own(object.properties, withoutPrefix(text, `${object.name}_`));
  if (found !== undefined) return found;
  const related = Object.values(object.related).find(({ plurals }) =>
    plurals.some((plural) => plural === text || `num_${plural}` === text),
  );
  return related === undefined ? customProperty(object, name, context) : { kind: 'number', get: related.count };
}

/** The related object and its property that a name such as `contact_name` or `email_address` stands for. */
function inheritedOf<T>(object: TextObject<T>, name: string): readonly [related: string, property: string] | undefined {
  const text = name.toLowerCase();
  const prefixes = Object.keys(object.related).sort((a, b) => b.length - a.length);
  const prefix = prefixes.find((each) => text.startsWith(`${each}_`));
  return own(object.inherited, text) ?? (prefix === undefined ? undefined : [prefix, text.slice(prefix.length + 1)]);
}

const ANY: TextValue = { text: '*', isQuoted: false };

function testOf<T>(property: Property<T>, operator: Operator, value: TextValue, context: ReadContext): Matcher<T> {
  const { kind, get, normalize, until } = property;
  const isWild = !value.isQuoted && value.text.endsWith('*');
  const text = normalize === undefined || value.text === '*' ? value.text : normalize(value.text) + (isWild ? '*' : '');
  // Seen: an empty text finds rows without a value.
  const isEmpty = value.text === '' && value.isQuoted;
  if (until !== undefined && operator !== ':' && operator !== '=')
    throw badRequest(`The query compares a period with ${operator}.`);
  const sign = until === undefined ? operator : '<=';
  const condition = isEmpty
    ? conditionOf(kind, ':', ANY, context)
    : conditionOf(kind, sign, { ...value, text }, context);
  const test = compileCondition(condition, kind, context);
  if (isEmpty) return (row) => !test(get(row, context.tables));
  if (until === undefined) return (row) => test(get(row, context.tables));
  return (row) => test(get(row, context.tables)) && !test(until(row, context.tables));
}

function compileProperty<T>(node: PropertyNode, object: TextObject<T>, context: ReadContext): Matcher<T> {
  const { name, operator, values } = node;
  if (operator === '!=') {
    const matches = compileProperty({ ...node, operator: '=' }, object, context);
    return (row) => !matches(row);
  }
  const property = findProperty(object, name, context);
  if (property !== undefined) {
    const tests = values.map((value) => testOf(property, operator, value, context));
    return (row) => tests.some((test) => test(row));
  }
  const [relation, rest] = inheritedOf(object, name) ?? [];
  const related = relation === undefined ? undefined : own(object.related, relation);
  if (related === undefined || rest === undefined) throw unknown(name);
  return related.some((other) => {
    if (findProperty(other, rest, context) === undefined) throw unknown(name);
    return compileProperty({ ...node, name: rest }, other, context);
  }, context.tables);
}

/** Whether an object has related objects, or a value. */
function compileHas<T>(name: string, object: TextObject<T>, context: ReadContext): Matcher<T> {
  const counted =
    own(object.related, name) ?? Object.values(object.related).find(({ plurals }) => plurals.includes(name));
  if (counted !== undefined) return (row) => counted.count(row, context.tables) > 0;
  const property = findProperty(object, name, context);
  const values = [property?.kind === 'number' ? { text: '0', isQuoted: false } : ANY];
  return compileProperty(
    { type: 'property', name, operator: property?.kind === 'number' ? '>' : ':', values },
    object,
    context,
  );
}

function compileView<T>(name: string, { name: type, typed }: TextObject<T>, context: ReadContext): Matcher<T> {
  const views = context.tables.saved_search.all().filter((each) => each.type === type);
  const view = views.find((each) => [each.id, each.name].includes(name));
  if (view === undefined || typed === undefined) throw badRequest(`The query has an unknown Smart View: ${name}.`);
  const matches = compileQuery({ type: 'saved_search', saved_search_id: view.id }, context);
  return (row) => matches(typed(row));
}

function compileWords<T>({ text, isQuoted }: TextValue, object: TextObject<T>, { tables }: ReadContext): Matcher<T> {
  const { mode } = textCondition({ text, isQuoted });
  const matches = textMatcher(text, mode === 'phrase' && !isQuoted ? 'full_words' : mode);
  return (row) => matches(object.text(row, tables));
}

/** Compiles a tree to a predicate over rows. Throws Close's 400 for what the object does not have, before a row is read. */
export function compileText<T>(node: TextNode, object: TextObject<T>, context: ReadContext): Matcher<T> {
  switch (node.type) {
    case 'all':
      return () => true;
    case 'and':
    case 'or': {
      const tests = node.nodes.map((each) => compileText(each, object, context));
      return node.type === 'and' ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row));
    }
    case 'not': {
      const matches = compileText(node.node, object, context);
      return (row) => !matches(row);
    }
    case 'words':
      return compileWords(node.value, object, context);
    case 'property':
      return compileProperty(node, object, context);
    case 'has':
      return compileHas(node.name, object, context);
    case 'related': {
      const related = own(object.related, node.name);
      if (related === undefined) throw badRequest(`The query has an unknown object: ${node.name}.`);
      return related.some((other) => compileText(node.node, other, context), context.tables);
    }
    case 'view':
      return compileView(node.name, object, context);
    case 'slice': {
      const id = own(object.properties, 'id');
      if (id === undefined) throw badRequest('The query has a slice of objects without ids.');
      // By the id alone, so that a row stays in its slice while others come and go.
      return (row) => hash(String(id.get(row, context.tables))) % node.parts === node.part - 1;
    }
  }
}
