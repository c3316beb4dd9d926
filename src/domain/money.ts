type Format = (cents: number) => string;

/** By currency and number of decimals. */
const formats = new Map<string, Format>();

/** An amount as Close formats it: `$1,250`, with decimals only if the cents are not zero. */
export function formatMoney(cents: number, currency: string): string {
  const decimals = cents % 100 === 0 ? 0 : 2;
  const key = `${currency} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = formatOf(newFormatter(currency, decimals), decimals);
    formats.set(key, format);
  }
  return format(cents);
}

/**
 * `Intl` formats zero, which shows what stands around the digits. The digits of each amount are written here: a page has
 * hundreds of amounts, and `Intl` takes ten times as long for each.
 */
function formatOf(formatter: Intl.NumberFormat, decimals: 0 | 2): Format {
  const zero = decimals === 0 ? '0' : '0.00';
  const [before = '', after = ''] = formatter.format(0).split(zero);
  return (cents) => {
    const amount = Math.abs(cents);
    const fraction = amount % 100;
    let whole = (amount - fraction) / 100;
    let digits = decimals === 0 ? '' : `.${pad(fraction, 2)}`;
    for (; whole >= 1000; whole = Math.floor(whole / 1000)) digits = `,${pad(whole % 1000, 3)}${digits}`;
    return `${cents < 0 ? '-' : ''}${before}${whole}${digits}${after}`;
  };
}

const pad = (digits: number, length: number) => String(digits).padStart(length, '0');

/** ICU rejects text that is not a currency code; the amount is then formatted without a currency. */
function newFormatter(currency: string, decimals: 0 | 2): Intl.NumberFormat {
  const plain = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  try {
    return new Intl.NumberFormat('en-US', { ...plain, style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  } catch {
    return new Intl.NumberFormat('en-US', plain);
  }
}
