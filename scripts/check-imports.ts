/** Checks all imports against the rules in dependency-cruiser.config.ts. */
import { cruise, type IViolation } from 'dependency-cruiser';
import { forbidden, options } from '../dependency-cruiser.config.ts';

const FOLDERS = ['src', 'resolvers', 'emulator', 'bench', 'scripts', 'test'];
/** Fewer means that the parser skipped files, whose imports would go unchecked. */
const MIN_MODULES = 300;

const describe = ({ rule, from, to, cycle }: IViolation) =>
  `${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' → ')}`;

const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
const { output } = await cruise(FOLDERS, { ...options, ruleSet: { forbidden }, validate: true });
if (typeof output === 'string') throw new Error(`dependency-cruiser reported no modules: ${output}`);
const { modules, summary } = output;

const seen = modules.filter(({ source }) => FOLDERS.some((folder) => source.startsWith(`${folder}/`))).length;
const { violations } = summary;
for (const violation of violations) {
  console.error(`${describe(violation)}\n    ${comments.get(violation.rule.name) ?? ''}`);
}
if (seen < MIN_MODULES) console.error(`Only ${seen} modules were checked, expected at least ${MIN_MODULES}.`);
if (violations.length > 0 || seen < MIN_MODULES) {
  console.error(`${violations.length} imports violate the rules in dependency-cruiser.config.ts.`);
  process.exit(1);
}
