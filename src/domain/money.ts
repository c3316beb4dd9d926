/** Formatters by currency and number of decimals. Creating one is slow. */
const formatters = new Map<string, Intl.NumberFormat>();

/** An amount as Close formats it: `$1,250`, with decimals only if the cents are not zero. */
export function formatMoney(cents: number, currency: string): string {
  const digits = cents % 100 === 0 ? 0 : 2;
  const key = `${currency} ${digits}`;
  const formatter = formatters.get(key) ?? newFormatter(currency, digits);
  formatters.set(key, formatter);
  // As decimal text, because a division would lose the last digit of very large amounts.
  return formatter.format(`${cents}E-2` as `${number}`);
}

/** ICU rejects text that is not a currency code; the amount is then formatted without a currency. */
function newFormatter(currency: string, digits: number): Intl.NumberFormat {
  const plain = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  try {
    return new Intl.NumberFormat('en-US', { ...plain, style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    return new Intl.NumberFormat('en-US', plain);
  }
}
