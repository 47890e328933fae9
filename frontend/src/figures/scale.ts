// Where a value lies in a drawing, and how numbers are written beside it; the server does the same.
export type Scale = (value: number) => number;

export function scale(low: number, high: number, start: number, end: number): Scale {
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

// Half up, whatever the sign of a rounding error in the product.
export const whole = (value: number): number => Math.floor(value + 0.5 + 1e-9);

export const written = (value: number): string => String(Math.floor(value * 10 + 0.5 + 1e-9) / 10).replace('-', '\u2212');

export const place = (value: number): string => String(Math.round(value * 10) / 10);
