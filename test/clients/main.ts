/**
 * `npm run test:clients -- CLIENT SCRIPTS`: runs Close's own scripts, unchanged, against the emulator, and prints how much of
 * its job each has done. CLIENT is a checkout of closeio/closeio-api, SCRIPTS one of closeio/close-api-scripts. Needs Python
 * 3 with `requests`, `python-dateutil` and `click`. Names of scripts after the folders run these only. `SHOW_OUTPUT=1` prints
 * what a script prints, `PYTHON` is the interpreter.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSeed, demoSeed, startEmulator } from '../../emulator/index.ts';
import { type Done, type Job, OTHER_KEY, type Place, type Sent } from './job.ts';
import { JOBS } from './jobs/index.ts';
import { FALLBACKS, SITECUSTOMIZE } from './shim.ts';

const SECONDS = 120;
const OTHER_SEED = buildSeed({ leads: 10, namespace: 'other' });
type Verdict = 'whole' | 'partly' | 'stopped' | 'silently wrong';
interface Result {
  readonly job: Job;
  readonly verdict: Verdict;
  readonly done: Done;
  readonly last: string;
}

/** A script that ends well without its whole effect is wrong in silence, unless it did a part. */
function verdictOf(code: number | null, { done, of }: Done): Verdict {
  if (code !== 0) return 'stopped';
  if (done >= of) return 'whole';
  return done > 0 ? 'partly' : 'silently wrong';
}

interface Paths {
  readonly client: string;
  readonly scripts: string;
  readonly shim: string;
  readonly files: string;
}

function run(file: string, args: readonly string[], folder: string, input: string, env: Record<string, string>) {
  return new Promise<{ code: number | null; output: string }>((done) => {
    const child = spawn(process.env.PYTHON ?? 'python3', [file, ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      timeout: SECONDS * 1000,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        output += part.toString();
      });
    }
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code, output }));
    child.stdin.end(input);
  });
}

async function runJob(job: Job, { client, scripts, shim, files }: Paths): Promise<Result> {
  const now = Date.now();
  const seed = demoSeed(now);
  const emulator = await startEmulator({ seed, tenants: { [OTHER_KEY]: OTHER_SEED }, rateLimit: null });
  const folder = await mkdtemp(join(tmpdir(), 'close-script-'));
  const place: Place = {
    emulator,
    seed,
    folder,
    now,
    get rows() {
      return emulator.tables();
    },
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
    async send(method, path, body) {
      const answer = await fetch(`${emulator.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${emulator.apiKey}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Sent;
    },
  };
  try {
    const { args, input = '', done } = await job.prepare(place);
    const file = join(scripts, 'scripts', `${job.script}.py`);
    const { code, output } = await run(file, args, folder, input, {
      EMULATOR_URL: emulator.url,
      FILES_URL: files,
      PYTHONPATH: [shim, client, scripts].join(':'),
    });
    const found = done(output);
    if (process.env.SHOW_OUTPUT) process.stdout.write(output);
    return { job, verdict: verdictOf(code, found), done: found, last: output.trim().split('\n').at(-1) ?? '' };
  } finally {
    await emulator.close();
    await rm(folder, { recursive: true });
  }
}

async function writeShim(shim: string): Promise<void> {
  await writeFile(join(shim, 'sitecustomize.py'), SITECUSTOMIZE);
  for (const [name, text] of Object.entries(FALLBACKS)) {
    const file = join(shim, 'fallback', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const [client, scripts, ...only] = argv;
  if (client === undefined || scripts === undefined) {
    console.error('Usage: npm run test:clients -- CLIENT SCRIPTS [NAME…]');
    return 2;
  }
  const shim = await mkdtemp(join(tmpdir(), 'close-shim-'));
  const server = createServer((_, response) => response.end('a recording')).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const address = server.address();
  const files = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const paths: Paths = { client: resolve(client), scripts: resolve(scripts), shim, files };
  await writeShim(shim);
  const results: Result[] = [];
  for (const job of JOBS.filter(({ script }) => only.length === 0 || only.includes(script))) {
    const result = await runJob(job, paths);
    results.push(result);
    const { verdict, done } = result;
    const why = verdict === 'whole' ? job.expects : `${job.expects}. ${job.cause ?? result.last}`;
    process.stdout.write(`${verdict.padEnd(15)}${job.script.padEnd(42)}${`${done.done}/${done.of}`.padEnd(9)}${why}\n`);
  }
  server.close();
  await rm(shim, { recursive: true });
  const count = (verdict: Verdict) => results.filter((each) => each.verdict === verdict).length;
  process.stdout.write(
    `\n${results.length} scripts: ${count('whole')} whole, ${count('partly')} partly, ${count('stopped')} stopped, ` +
      `${count('silently wrong')} silently wrong.\n`,
  );
  const isExpected = ({ verdict, job }: Result) =>
    verdict === 'whole' || (verdict !== 'silently wrong' && job.cause !== undefined);
  return results.every(isExpected) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
