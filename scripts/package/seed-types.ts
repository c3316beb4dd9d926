/**
 * The types of a seed are derived from schemas of zod. The library shows them written out, by the compiler: it prints what a
 * schema parses to in full, where the type of a constant is inferred.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '..', '..', 'emulator', 'seed', 'schema.ts');
const DERIVED = /z\.output<typeof (\w+)>/g;

/** A module, two folders below the root, whose declaration has a constant of each derived type. */
export function probeOfSeed(): string {
  const text = readFileSync(SOURCE, 'utf8');
  const names = [...new Set([...text.matchAll(DERIVED)].map(([, name = '']) => name))];
  const imports = [...text.matchAll(/^import \{ (.+) \} from '\.\/(schema\/[\w-]+)\.ts';$/gm)].map(
    ([, imported = '', module = '']) =>
      `import { ${imported.replaceAll('type ', '')} } from '../../emulator/seed/${module}.ts';`,
  );
  return [
    ...imports,
    "import { seedSchema } from '../../emulator/seed/schema.ts';",
    ...names.map((name) => `const of_${name} = ${name}.parse(null);`),
    `export { ${names.map((name) => `of_${name}`).join(', ')} };`,
  ].join('\n');
}

/** The declaration of the schema with types written out. `printed` is the declaration of the probe. */
export function plainSeedTypes(declaration: string, printed: string): string {
  const types = new Map(
    [...printed.matchAll(/^declare const of_(\w+): ([\s\S]*?);$(?=\n(?:declare|export))/gm)].map(([, name, type]) => [
      name,
      type,
    ]),
  );
  return declaration
    .replace(/^(?:import|export) .* from '(?:zod|\.\/schema\/.*)';\n/gm, '')
    .replace(/^export declare const seedSchema: [\s\S]*?^\}, z\.core\.\$strip>;\n/m, '')
    .replaceAll(DERIVED, (_, name) => {
      const type = types.get(name);
      if (type === undefined) throw new Error(`The compiler printed no type of ${name}.`);
      return type.replaceAll('import("zod").JSONType', 'Json');
    })
    .concat('type Json = string | number | boolean | null | Json[] | { [key: string]: Json };\n');
}
