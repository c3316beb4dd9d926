/** Formatters by currency and decimals: making one is slow. */
const formatters = new Map<string, Intl.NumberFormat>();

/** An amount as Close writes it: `$1,250`, with decimals only if there are cents. */
export function formatMoney(cents: number, currency: string): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const key = `${currency} ${digits}`;
  const formatter = formatters.get(key) ?? newFormatter(currency, digits);
  formatters.set(key, formatter);
  // As a decimal text: a division would lose the last digit of the largest amounts.
  return formatter.format(`${cents}E-2` as `${number}`);
}

/** ICU refuses what does not look like a currency; the amount is then written without one. */
function newFormatter(currency: string, digits: number): Intl.NumberFormat {
  const plain = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat('en-US', { ...plain, style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    return new Intl.NumberFormat('en-US', plain);
  }
}
