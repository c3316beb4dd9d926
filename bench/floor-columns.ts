/**
 * The fewest columns of opportunities that give a right response. With `contact_id`, a contact without a name differs from none.
 * `lead_id` is needed for leads that Close calls "Untitled": these may have this name, or none (docs/decisions/002).
 */
export const FLOOR_COLUMNS = {
  OpenDeals: {
    withIds:
      'id,confidence,contact_id,contact_name,lead_id,lead_name,pipeline_id,pipeline_name,status_id,status_label,status_type,user_id,user_name,value,value_currency',
    withoutIds:
      'confidence,contact_id,contact_name,lead_id,lead_name,pipeline_name,status_label,status_type,user_name,value,value_currency',
  },
  Forecast: {
    withIds: 'id,confidence,date_won,status_label,status_type,value,value_currency,value_period',
    withoutIds: 'confidence,date_won,status_label,status_type,value,value_currency,value_period',
  },
  Board: {
    withIds: 'id,lead_id,lead_name,user_id,user_name,value',
    withoutIds: 'lead_id,lead_name,user_name,value',
  },
  DealsWithLeadDetail: {
    withIds: 'id,contact_id,lead_id,pipeline_name,status_label,user_id,value',
    withoutIds: 'contact_id,lead_id,pipeline_name,status_label,user_id,value',
  },
} as const;
