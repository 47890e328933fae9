// Values on a line; the mean and the median move when a value does.
import type { Values } from './element';
import { written } from './scale';

type Settings = { values: number[]; movable: number[]; low: number; high: number; unit: string; shows: string[]; places: number };

// Of the drawing, in its own units; the server draws with the same.
export const LEFT = 14, RIGHT = 386, AXIS = 112, DOT = 6;

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function sentence(values: number[], unit: string, shows: string[]): string {
  const parts: string[] = [];
  if (shows.includes('mean')) parts.push(`mean ${written(mean(values))} ${unit}`);
  if (shows.includes('median')) parts.push(`median ${written(median(values))} ${unit}`);
  const text = `${parts.join(', ')}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function drawLine(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const values = settings.values.map((value, place) => moved[`value-${place}`] ?? value);
  const x = (value: number): number => LEFT + ((value - settings.low) / (settings.high - settings.low)) * (RIGHT - LEFT);
  const stacked = new Map<number, number>();
  const order = values.map((_, place) => place).sort((a, b) => Number(settings.movable.includes(a)) - Number(settings.movable.includes(b)));
  const dots = svg.querySelectorAll<SVGCircleElement>('.value-dot');
  for (const place of order) {
    const column = Math.round(x(values[place]!) / (2 * DOT));
    const height = stacked.get(column) ?? 0;
    stacked.set(column, height + 1);
    dots[place]?.setAttribute('cx', x(values[place]!).toFixed(1));
    dots[place]?.setAttribute('cy', String(AXIS - DOT - 3 - height * (2 * DOT + 1)));
  }
  for (const [name, value] of [['mean', mean(values)], ['median', median(values)]] as const) {
    svg.querySelector(`.mark-${name}`)?.setAttribute('transform', `translate(${x(value).toFixed(1)} ${AXIS})`);
  }
  return sentence(values, settings.unit, settings.shows);
}
