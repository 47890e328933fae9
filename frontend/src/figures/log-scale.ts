// Values on a linear and on a logarithmic line, and how many times one is another.
import type { Values } from './element';
import { logScale, measured, opening, place, scale, significant, tenTo, written } from './scale';

export type Settings = { label: string; unit: string; low: number; high: number; start: number; marks: { label: string; value: number }[] };

const LEFT = 22, RIGHT = 366;

export function sentence(settings: Settings, moved: Values): string {
  const value = tenTo(moved.exponent ?? Math.log10(settings.start)), mark = settings.marks[0]!;
  const where = opening(`${settings.label} ${measured(significant(value), settings.unit)}`);
  const named = `${mark.label} (${measured(significant(mark.value), settings.unit)})`;
  const ratio = Math.max(value, mark.value) / Math.min(value, mark.value);
  if (ratio - 1 < 1e-9) return `${where}: as much as ${named}.`;
  const steps = written(Math.log10(ratio)), further = `${steps} step${steps === '1' ? '' : 's'} of ten higher`;
  if (value > mark.value) return `${where}: ${significant(ratio)} times as much as ${named}, ${further}.`;
  return `${where}: ${named} is ${significant(ratio)} times as much, ${further}.`;
}

export function drawLogScale(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const value = tenTo(moved.exponent ?? Math.log10(settings.start));
  const linear = place(scale(0, settings.high, LEFT, RIGHT)(value)), logarithmic = place(logScale(settings.low, settings.high, LEFT, RIGHT)(value));
  svg.querySelector('.on-linear')?.setAttribute('cx', linear);
  svg.querySelector('.on-logarithmic')?.setAttribute('cx', logarithmic);
  svg.querySelector('.moved-line')?.setAttribute('x1', linear);
  svg.querySelector('.moved-line')?.setAttribute('x2', logarithmic);
  return sentence(settings, moved);
}
