/**
 * Writes what Graphcache needs of the schema: the types and fields that the operations select. The whole schema would be
 * ten times as large as the application.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifyIntrospectionQuery } from '@urql/introspection';
import { buildSchema, introspectionFromSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { documents } from './operations.ts';

const FOLDER = join(import.meta.dirname, '..');

/** Fields that only the cache has. See src/graph/counted.ts. */
const LOCAL = 'extend type Opportunity { countedCents: Cents }';

const schema = buildSchema(`${readFileSync(join(FOLDER, '..', '..', 'schema.generated.graphql'), 'utf8')}\n${LOCAL}`, {
  assumeValid: true,
});

/** Selected fields of each type. */
const selected = new Map<string, Set<string>>([['Opportunity', new Set(['countedCents'])]]);
const select = (type: string, field: string) => {
  const fields = selected.get(type) ?? new Set();
  selected.set(type, fields.add(field));
};
for (const document of documents()) {
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const parent = info.getParentType();
        if (parent === null || parent === undefined) return;
        const concrete = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
        for (const { name: type } of [parent, ...concrete]) {
          select(type, name.value);
        }
      },
    }),
  );
}

const { __schema } = minifyIntrospectionQuery(introspectionFromSchema(schema));
const types = __schema.types
  .filter(({ name, kind }) => selected.has(name) || kind === 'UNION' || kind === 'INTERFACE')
  .map((type) => {
    if (!('fields' in type)) return type;
    return { ...type, fields: type.fields.filter(({ name }) => selected.get(type.name)?.has(name) ?? false) };
  });
writeFileSync(join(FOLDER, 'src', 'graph', 'schema.json'), `${JSON.stringify({ __schema: { ...__schema, types } })}\n`);
