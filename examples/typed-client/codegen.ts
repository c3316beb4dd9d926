import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // Wherever it is called from.
  cwd: import.meta.dirname,
  // The schema as it is committed. Elsewhere: the address of a gateway, or a copy of this file.
  schema: '../../schema.generated.graphql',
  documents: ['src/*.ts'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        // Documents stay text: nothing of GraphQL is needed at run time.
        documentMode: 'string',
        // What Node runs unbuilt: no enums, and imports by the names of files.
        enumsAsTypes: true,
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        strictScalars: true,
        scalars: {
          Cents: 'number',
          CustomValue: 'string | number | readonly string[]',
          JSON: 'unknown',
          Date: 'string',
          DateTime: 'string',
          ID: 'string',
          // For routers alone.
          _Any: 'unknown',
          federation__FieldSet: 'unknown',
          link__Import: 'unknown',
        },
      },
    },
  },
};
export default config;
