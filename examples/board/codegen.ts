import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

const config: CodegenConfig = {
  // Independent of the current folder.
  cwd: import.meta.dirname,
  // The committed schema. In your own project: the URL of a gateway, or a copy of this file.
  schema: '../../schema.generated.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**', '!src/graph/counted.ts'],
  generates: {
    'src/gql/': {
      preset: 'client',
      // Graphcache adds `__typename` too. The documents are then the ones that are sent.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
      config: {
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
