// Bars of counted values; the box plot below them stays.
import type { Values } from './element';
import { place, scale, written } from './scale';

export type Settings = { unit: string; values: number[]; low: number; high: number; width: { start: number } };

const LEFT = 30, RIGHT = 386, TOP = 14, AXIS = 150;

export function bars(settings: Settings, width: number): number[] {
  const held: number[] = new Array(Math.max(1, Math.ceil((settings.high - settings.low) / width - 1e-9))).fill(0);
  for (const value of settings.values) {
    const at = Math.min(held.length - 1, Math.floor((value - settings.low) / width + 1e-9));
    held[at] = (held[at] ?? 0) + 1;
  }
  return held;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1), below = Math.floor(at);
  const low = sorted[below]!, high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - below);
}

export function sentence(settings: Settings, width: number): string {
  const held = bars(settings, width), most = Math.max(...held);
  const start = settings.low + held.indexOf(most) * width;
  const [lower, middle, upper] = [0.25, 0.5, 0.75].map((share) => written(quantile(settings.values, share)));
  return `Bars ${written(width)} ${settings.unit} wide: the tallest, from ${written(start)} to ${written(Math.min(start + width, settings.high))}, ` +
    `holds ${most} of ${settings.values.length}. Median ${middle}, middle half from ${lower} to ${upper} ${settings.unit}.`;
}

export function drawHistogram(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const width = moved.width ?? settings.width.start;
  const held = bars(settings, width), most = Math.max(...held);
  const x = scale(settings.low, settings.high, LEFT, RIGHT), y = scale(0, most, AXIS, TOP);
  svg.querySelectorAll('.bar').forEach((bar, at) => {
    const start = x(Math.min(settings.low + at * width, settings.high)), end = x(Math.min(settings.low + (at + 1) * width, settings.high));
    bar.setAttribute('x', place(start));
    bar.setAttribute('width', place(end - start));
    bar.setAttribute('y', place(y(held[at] ?? 0)));
    bar.setAttribute('height', place(AXIS - y(held[at] ?? 0)));
  });
  const label = svg.querySelector('.most');
  if (label) label.textContent = String(most);
  return sentence(settings, width);
}
