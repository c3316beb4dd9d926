/**
 * The types of objects that several fields of an operation return. An object that one of them has read with its id is not
 * requested again by the others.
 */
import { type GraphQLResolveInfo, getNamedType, isCompositeType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { once } from '../engine/memo.ts';
import { typesOf } from '../engine/selection.ts';

type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'operation'>;

// No variable affects it: a field that `@skip` omits counts.
const repeatedOnce = once<ReadonlySet<string>>('own arguments');

/** Whether more than one field of the operation returns objects of this type, or of one of its types. */
export function isReturnedAgain(type: string, info: Operation): boolean {
  const repeated = repeatedOnce([info.operation], info, '', () => repeatedTypes(info));
  return typesOf(type, info).some((each) => repeated.has(each));
}

function repeatedTypes(info: Operation): ReadonlySet<string> {
  const { schema, fragments, operation } = info;
  const [found, repeated] = [new Set<string>(), new Set<string>()];
  /** A fragment that is spread several times returns each of its types again, so it is walked at most twice. */
  const walked = new Map<string, number>();
  const parts: (typeof operation | (typeof fragments)[string])[] = [operation];
  for (const part of parts) {
    const types = new TypeInfo(schema);
    const visitor = visitWithTypeInfo(types, {
      Field: () => {
        const output = getNamedType(types.getType());
        if (!isCompositeType(output)) return;
        for (const type of typesOf(output.name, info)) (found.has(type) ? repeated : found).add(type);
      },
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment = fragments[name];
        const times = walked.get(name) ?? 0;
        if (fragment === undefined || times === 2) return;
        walked.set(name, times + 1);
        parts.push(fragment);
      },
    });
    visit(part, visitor);
  }
  return repeated;
}
