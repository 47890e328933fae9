// Where a value lies in a drawing, and how numbers are written beside it; the server does the same.
export type Scale = (value: number) => number;

export function scale(low: number, high: number, start: number, end: number): Scale {
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

// Half up, whatever the sign of a rounding error in the product.
export const whole = (value: number): number => Math.floor(value + 0.5 + 1e-9);

export const written = (value: number): string => String(Math.floor(value * 10 + 0.5 + 1e-9) / 10).replace('-', '\u2212');

export const place = (value: number): string => String(Math.round(value * 10) / 10);

// Equal factors are equally long.
export function logScale(low: number, high: number, start: number, end: number): Scale {
  const linear = scale(Math.log10(low), Math.log10(high), start, end);
  return (value) => linear(Math.log10(value));
}

// The nudge keeps the last digit of a power or a logarithm, which two languages may round apart, out of the text.
export function significant(value: number, figures = 3): string {
  const [digits, exponent] = (value * (1 + 1e-12)).toExponential(figures - 1).split('e') as [string, string];
  const power = Number(exponent), rounded = Number(`${digits}e${exponent}`);
  if (rounded !== 0 && (power < -5 || power >= 8)) return `${Number(digits)} × 10${raised(power)}`.replace('-', '\u2212');
  const [units, rest] = rounded.toFixed(Math.max(0, figures - 1 - power)).split('.') as [string, string?];
  const decimals = rest?.replace(/0+$/, '');
  return (units.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '')).replace('-', '\u2212');
}

export const raised = (power: number): string => [...String(power)].map((digit) => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])).join('');

export const measured = (value: string, unit: string): string => (unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${unit}`);

// With a capital, as a sentence opens; x and pH stay what they are.
export function opening(text: string): string {
  const rest = text.split(' ')[0]!.slice(1);
  const isLower = rest !== rest.toUpperCase() && rest === rest.toLowerCase();
  return isLower ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

// A share of a curve's area; a tail never comes to nothing.
export function perCent(share: number): string {
  if (share < 0.0005) return 'less than 0.1%';
  if (share >= 0.9995) return 'more than 99.9%';
  return `${written(100 * share)}%`;
}

export const toHundredths = (value: number): string => significant(Math.floor(value * 100 + 0.5 + 1e-9) / 100, 6);

// Tenths of a step of ten are 1, 1.3, 1.6, 2, 2.5, …: two figures tell them apart.
export const tenTo = (exponent: number): number => Number((10 ** exponent).toPrecision(2));
