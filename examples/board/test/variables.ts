import type { Seed } from '../../../emulator/index.ts';

/** Variables for each operation that needs nothing of another. Without a seed, only the names. */
export function variablesOf(seed: Seed | null): Readonly<Record<string, object>> {
  const pipeline = seed?.pipelines[0];
  const opportunity = seed?.opportunities.find(({ status_id, user_id }) =>
    pipeline?.statuses.some(({ id, type }) => id === status_id && type === 'active' && user_id !== null),
  );
  const status = pipeline?.statuses.find(({ id, type }) => type === 'active' && id !== opportunity?.status_id);
  const lead = seed?.leads.find(
    ({ id, name }) =>
      name !== '' && seed?.contacts.some(({ lead_id, name: person }) => lead_id === id && person !== ''),
  );
  const contact = seed?.contacts.find(({ lead_id, name }) => lead_id === lead?.id && name !== '');
  const task = seed?.tasks.find(({ is_complete, type }) => !is_complete && type === 'lead');
  const id = opportunity?.id;
  return {
    App: {},
    Board: { id: pipeline?.id, first: 50 },
    Move: { id, statusId: status?.id },
    Opportunity: { id },
    EditOpportunity: { id, input: { value: 12_300, confidence: 40 } },
    Leads: { first: 50, filter: {}, orderBy: [{ field: 'DATE_UPDATED', direction: 'DESC' }], isFirst: true },
    Lead: { id: lead?.id },
    SetLeadStatus: { id: lead?.id, statusId: seed?.organization.lead_statuses[1]?.id },
    EditContact: { id: contact?.id, input: { title: 'Head of purchasing' } },
    AddNote: { input: { leadId: lead?.id, note: 'Called back' } },
    AddTask: { input: { leadId: lead?.id, text: 'Send the offer' } },
    CompleteTask: { id: task?.id },
    MyTasks: { first: 50 },
    Search: { query: 'aurora' },
    Forecast: { pipelineId: pipeline?.id, from: '2026-01-01', to: '2027-01-01' },
    Funnel: { pipelineId: pipeline?.id, from: new Date(Date.now() - 60 * 86_400_000).toISOString() },
  };
}
