/** Writes the options of the library from the variables of the configuration. With `--check`, fails if the file is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VariableDescription } from '../src/config/config.ts';
import { optionOf, optionVariables } from '../src/library/settings.ts';

const FILE = join(import.meta.dirname, '..', 'src', 'generated', 'options.ts');

/** TypeScript's type by the beginning of the type in the reference. */
const TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/^boolean/, 'boolean'],
  [/^(?:whole number|number|seconds|milliseconds|hours|port)/, 'number'],
  [/separated by (?:a comma|commas)/, 'string | readonly string[]'],
  [/^`silent`/, "'silent' | 'error' | 'warn' | 'info' | 'debug'"],
  [/^(?:text|path|URL|host|name|`read=)/, 'string'],
];

function typeOf({ name, type }: VariableDescription): string {
  const found = TYPES.find(([pattern]) => pattern.test(type));
  if (found === undefined) throw new Error(`${name}: no TypeScript type for "${type}".`);
  return found[1];
}

const WIDTH = 110;

function comment(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.length === 1
    ? `  /** ${lines[0]} */`
    : `  /**\n${lines.map((line) => `   * ${line}`).join('\n')}\n   */`;
}

function member(variable: VariableDescription): string {
  const { name, type, description, default: preset } = variable;
  const text = `${description} Variable: \`${name}\`. Type: ${type}.${preset === null ? '' : ` Default: ${preset}.`}`;
  return `${comment(text.replaceAll('*/', '*\u200b/'))}\n  readonly ${optionOf(name)}?: ${typeOf(variable)} | undefined;\n`;
}

const text = `// Made by \`npm run codegen\` from src/config/variables.ts. Not edited by hand.

/** The variables of the configuration, as options of \`createGateway\`. */
export interface ConfigOptions {
${optionVariables().map(member).join('\n')}}
`;

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('src/generated/options.ts is stale: run `npm run codegen` and review its diff.');
  process.exit(1);
}
