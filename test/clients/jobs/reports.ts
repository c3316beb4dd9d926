import { readdirSync } from 'node:fs';
import { containing, DAY, day, type Job, textOf } from '../job.ts';

const within = (date: string, from: number, to: number) => Date.parse(date) >= from && Date.parse(date) < to;
const startOfDay = (at: number) => Date.parse(day(at));

/** Scripts that only read. */
export const REPORTS: readonly Job[] = [
  {
    script: 'sample_script',
    expects: 'the name of the organization',
    prepare: async ({ emulator, seed }) => ({
      args: ['-k', emulator.apiKey],
      done: (output) => containing(output, [seed.organization.name]),
    }),
  },
  {
    script: 'bulk_download_call_recordings',
    expects: 'a file for each recorded call of ten days',
    prepare: async (place) => {
      const { rows, now, folder, emulator } = place;
      const [from, to] = [startOfDay(now) - 10 * DAY, startOfDay(now)];
      const calls = rows.activity
        .all()
        .filter(
          ({ type, details, date_created }) =>
            type === 'Call' && details.recording_url && within(date_created, from, to),
        );
      return {
        args: ['-k', emulator.apiKey, '-s', day(from), '-e', day(to), '-f', folder],
        done: () => ({ done: readdirSync(folder).filter((name) => name.endsWith('.mp3')).length, of: calls.length }),
      };
    },
  },
  {
    script: 'custom_field_change_report',
    expects: 'each change of a custom value',
    prepare: async (place) => {
      const { seed, send, emulator } = place;
      const field = seed.custom_fields[2];
      const leads = seed.leads.slice(0, 2);
      for (const { id } of leads) await send('PUT', `/lead/${id}/`, { [`custom.${field?.id}`]: 4321 });
      return {
        args: ['-k', emulator.apiKey, '-f', field?.id ?? ''],
        done: () =>
          containing(
            textOf(place, 'Custom Field Changes'),
            leads.map(({ id }) => id),
          ),
      };
    },
  },
  {
    script: 'events_by_request_id',
    expects: 'the events of one request',
    prepare: async (place) => {
      const { seed, send, emulator, folder } = place;
      await send('DELETE', `/lead/${seed.leads[2]?.id}/`);
      const request = String((await send('GET', '/event/?_limit=1')).data[0]?.request_id);
      const events = place.rows.event.all().filter(({ request_id }) => request_id === request);
      return {
        args: ['-k', emulator.apiKey, '-r', request, '-o', `${folder}/events.json`],
        done: () =>
          containing(
            textOf(place, 'events.json'),
            events.map(({ id }) => `"${id}"`),
          ),
      };
    },
  },
  {
    script: 'export_activities_to_json',
    expects: 'each note of ten days',
    prepare: async (place) => {
      const { rows, now, emulator } = place;
      const [from, to] = [startOfDay(now) - 10 * DAY, startOfDay(now)];
      const notes = rows.activity.all().filter((row) => row.type === 'Note' && within(row.date_created, from, to));
      return {
        args: ['-k', emulator.apiKey, '-s', day(from), '-e', day(to), '-t', 'note'],
        done: () =>
          containing(
            textOf(place, 'activity export'),
            notes.map(({ id }) => id),
          ),
      };
    },
  },
  {
    script: 'export_calls',
    expects: 'each call with the name of its lead',
    prepare: async (place) => {
      const calls = place.rows.activity.all().filter(({ type }) => type === 'Call');
      const named = calls.flatMap(({ id, lead_id }) => (place.rows.lead.get(lead_id)?.name ? [id] : []));
      return {
        args: ['-k', place.emulator.apiKey],
        done: () => {
          const lines = textOf(place, 'Calls.csv').split('\n');
          const names = new Set(place.rows.lead.all().map(({ name }) => name));
          const hasName = (line: string) =>
            [...names].some((name) => name !== '' && line.includes(name.replaceAll('"', '""')));
          return {
            done: named.filter((id) => lines.some((line) => line.includes(id) && hasName(line))).length,
            of: named.length,
          };
        },
      };
    },
  },
  {
    script: 'export_sms',
    expects: 'each text message',
    prepare: async (place) => {
      const messages = place.rows.activity.all().filter(({ type }) => type === 'SMS');
      return {
        args: ['-k', place.emulator.apiKey],
        done: () =>
          containing(
            textOf(place, 'SMS messages'),
            messages.map(({ id }) => id),
          ),
      };
    },
  },
  {
    script: 'find_contact_duplicates_on_single_lead',
    expects: 'contacts of one lead with the same email address',
    prepare: async (place) => {
      const contacts = ['Ada', 'Ada L'].map((name) => ({ name, emails: [{ email: 'twin@kettle.example' }] }));
      const { id } = await place.send('POST', '/lead/', { name: 'Twins', contacts });
      return {
        args: ['-k', place.emulator.apiKey, '-f', 'email'],
        done: () => containing(textOf(place, 'Duplicates on a Single Lead'), [id, 'twin@kettle.example']),
      };
    },
  },
  {
    script: 'find_duplicate_leads',
    expects: 'leads with the same name',
    prepare: async (place) => {
      const twins: string[] = [];
      for (let n = 0; n < 2; n++) twins.push((await place.send('POST', '/lead/', { name: 'Twin Leads' })).id);
      return {
        args: ['-k', place.emulator.apiKey, '-f', 'lead_name'],
        done: () => containing(textOf(place, 'Duplicates.csv'), twins),
      };
    },
  },
  {
    script: 'run_leads_deleted_report',
    expects: 'each deleted lead',
    prepare: async (place) => {
      const id = place.seed.leads[2]?.id ?? '';
      await place.send('DELETE', `/lead/${id}/`);
      return {
        args: ['-k', place.emulator.apiKey],
        done: () => containing(textOf(place, 'Delete Lead Events'), [id]),
      };
    },
  },
  {
    script: 'run_leads_merged_report',
    expects: 'each merge with the name of the lead that is gone',
    prepare: async (place) => {
      const [source, destination] = await Promise.all(
        ['Source Ltd', 'Destination Ltd'].map((name) => place.send('POST', '/lead/', { name })),
      );
      await place.send('POST', '/lead/merge/', { source: source?.id, destination: destination?.id });
      return {
        args: ['-k', place.emulator.apiKey],
        done: () => containing(textOf(place, 'Merge Lead Events'), [source?.id ?? '', 'Source Ltd', 'Destination Ltd']),
      };
    },
  },
  {
    script: 'time_to_respond_report',
    expects: 'the times until calls, emails and messages are answered',
    prepare: async ({ emulator }) => ({
      args: ['-k', emulator.apiKey, '-p', '7', '-o'],
      done: (output) => ({ done: /\d+[dhm] ?\d*[hms]/.test(output) ? 1 : 0, of: 1 }),
    }),
  },
];
