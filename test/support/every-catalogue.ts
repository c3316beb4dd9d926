/** Everything that a catalogue answers. */
export const EVERYTHING = `{
  organization { groups { name members { id } } roles { name } memberships { nodes { role { id } } } }
  users { totalCount } forms { name } pipelines { name dateCreated } activityReportMetrics smartViews { name }
  active: emailTemplates { name } archived: emailTemplates(isArchived: true) { name } smsTemplates { name } sequences { totalCount }
  phoneNumbers { id } integrationLinkTemplates { id } outcomes { name } playbooks { name } schedulingLinks { id } sharedSchedulingLinks { id }
  customActivityTypes { name } customObjectTypes { name }
  ${['LEAD', 'CONTACT', 'OPPORTUNITY', 'ACTIVITY', 'CUSTOM_OBJECT', 'SHARED'].map((kind) => `${kind}: customFieldDefinitions(objectType: ${kind}) { name }`).join(' ')}
}`;
