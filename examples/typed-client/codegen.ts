import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // Independent of the current folder.
  cwd: import.meta.dirname,
  // The committed schema. In your own project: the URL of a gateway, or a copy of this file.
  schema: '../../schema.generated.graphql',
  documents: ['src/*.ts'],
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
        // Documents are strings: no GraphQL library is needed at run time.
        documentMode: 'string',
        // Node runs the output without a build: no enums, imports with file extensions.
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
          // Only routers use these.
          _Any: 'unknown',
          federation__FieldSet: 'unknown',
          link__Import: 'unknown',
        },
      },
    },
  },
};
export default config;
