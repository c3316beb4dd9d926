import { type Job, OTHER_KEY } from '../job.ts';

const never = () => ({ done: 0, of: 1 });

/** Scripts that cannot do their whole job, each with its cause. */
export const UNSUPPORTED: readonly Job[] = [
  {
    script: 'change_sequence_sender',
    expects: 'another sender in the subscriptions to sequences',
    cause: 'Sequences are not emulated (501)',
    prepare: async ({ emulator }) => ({
      args: ['-k', emulator.apiKey, '-f', 'a@b.example', '-t', 'c@d.example', '-s', 'emailacct_x', '-n', 'Name'],
      done: never,
    }),
  },
  ...['export_sequences_data', 'export_sequence_subscriptions_public'].map(
    (script): Job => ({
      script,
      expects: 'a table of sequences',
      cause: 'Sequences are not emulated (501)',
      prepare: async ({ emulator }) => ({ args: ['-k', emulator.apiKey], done: never }),
    }),
  ),
  {
    script: 'clone_organization',
    expects: 'all twelve parts of an organization in another',
    cause: 'Fields of custom objects, integration links, templates and sequences are not emulated (501)',
    prepare: async ({ emulator }) => ({
      args: ['--from-api-key', emulator.apiKey, '--to-api-key', OTHER_KEY, '--all'],
      input: 'y\n',
      done: never,
    }),
  },
  {
    script: 'csv_to_cio',
    expects: 'a lead for each row',
    cause: 'Functions that the script imports were removed from the client',
    prepare: async ({ emulator, write }) => ({
      args: ['-k', emulator.apiKey, write('leads.csv', 'company,phone\nKettle,8004440147\n')],
      input: 'y\n',
      done: never,
    }),
  },
];
