import type { Opportunity, ValuePeriod } from './seed/schema.ts';

/** Creating a formatter is slow, so there is one for whole amounts and one for amounts with cents. */
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const WITH_CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount with thousands separators, and with decimals only if it has cents (recorded: `$4,800`). */
export function formatMoney(cents: number, symbol: string): string {
  const amount = (cents % 100 === 0 ? WHOLE : WITH_CENTS).format(Math.abs(cents) / 100);
  return `${cents < 0 ? '-' : ''}${symbol}${amount}`;
}

/** `$500`, `$5 monthly`, `$500 annual`. Empty without a value (recorded). */
export function formatValue(opportunity: Opportunity, symbol: string): string {
  if (opportunity.value === null) return '';
  const money = formatMoney(opportunity.value, symbol);
  return opportunity.value_period === 'one_time' ? money : `${money} ${opportunity.value_period}`;
}

const PER_YEAR: Record<ValuePeriod, number> = { one_time: 1, monthly: 12, annual: 1 };

export interface Amounts {
  value: number;
  expected: number;
  annualized: number;
  annualizedExpected: number;
}

/** The amounts derived from value, period and confidence, in cents. Null without a value. */
export function amountsOf(opportunity: Opportunity): Amounts | null {
  if (opportunity.value === null) return null;
  const annualized = opportunity.value * PER_YEAR[opportunity.value_period];
  return {
    value: opportunity.value,
    expected: Math.round((opportunity.value * opportunity.confidence) / 100),
    annualized,
    annualizedExpected: Math.round((annualized * opportunity.confidence) / 100),
  };
}
