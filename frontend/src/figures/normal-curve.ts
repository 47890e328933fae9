// A normal curve, and what share of the values lies in the shaded area.
import { above } from './distribution';
import type { Values } from './element';
import { measured, perCent, place, scale, significant, toHundredths } from './scale';

type Movable = number | { start: number; low: number };
export type Settings = {
  unit: string; of: string; low: number; high: number; mean: Movable; sd: Movable;
  shade: 'between' | 'below' | 'above'; lower: { start: number } | null; upper: { start: number } | null; z_axis: boolean;
};

const LEFT = 14, RIGHT = 386, TOP = 26, AXIS = 170, STEPS = 80, FARTHEST_Z = 3;

const start = (value: Movable): number => (typeof value === 'number' ? value : value.start);

function placed(settings: Settings, moved: Values): { mean: number; sd: number; limits: number[] } {
  const limits: number[] = [];
  if (settings.lower) limits.push(moved.lower ?? settings.lower.start);
  if (settings.upper) limits.push(moved.upper ?? settings.upper.start);
  return { mean: moved.mean ?? start(settings.mean), sd: moved.sd ?? start(settings.sd), limits: limits.sort((a, b) => a - b) };
}

export function sentence(settings: Settings, moved: Values): string {
  const { mean, sd, limits } = placed(settings, moved);
  const beyond = limits.map((limit) => above({ label: '', mean, sd }, limit));
  const first = beyond[0]!, last = beyond[beyond.length - 1]!;
  const share = { above: first, below: 1 - last, between: first - last }[settings.shade];
  const where = measured(limits.map((limit) => significant(limit, 6)).join(' and '), settings.unit);
  const text = `${perCent(share)} of ${settings.of} lie ${settings.shade} ${where}`;
  const opened = text.charAt(0).toUpperCase() + text.slice(1);
  if (!settings.z_axis) return `${opened}.`;
  const scores = limits.map((limit) => toHundredths((limit - mean) / sd)).join(' to ');
  return `${opened}: z ${limits.length > 1 ? 'from ' : ''}${scores}.`;
}

export function drawNormal(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const { mean, sd, limits } = placed(settings, moved);
  const across = scale(settings.low, settings.high, LEFT, RIGHT);
  // The narrowest curve that the sliders allow fills the height.
  const tallest = 1 / (typeof settings.sd === 'number' ? settings.sd : settings.sd.low);
  const up = scale(0, tallest, AXIS, TOP);
  const values = Array.from({ length: STEPS + 1 }, (_, step) => settings.low + ((settings.high - settings.low) * step) / STEPS);
  const curve = values.map((value) => `L${place(across(value))} ${place(up(Math.exp(-(((value - mean) / sd) ** 2) / 2) / sd))}`).join(' ');
  svg.querySelector('.bell')?.setAttribute('d', `M${LEFT} ${AXIS} ${curve}`);
  svg.querySelector('.area')?.setAttribute('d', `M${LEFT} ${AXIS} ${curve} L${RIGHT} ${AXIS}Z`);
  const cuts = limits.map(across), begin = settings.shade === 'below' ? LEFT : cuts[0]!;
  const end = settings.shade === 'above' ? RIGHT : cuts[cuts.length - 1]!;
  const within = svg.querySelector('.within');
  within?.setAttribute('x', place(begin));
  within?.setAttribute('width', place(end - begin));
  const upright = (line: Element | null | undefined, x: number): void => ['x1', 'x2'].forEach((side) => line?.setAttribute(side, place(x)));
  svg.querySelectorAll('.cut').forEach((line, at) => upright(line, cuts[at]!));
  upright(svg.querySelector('.middle'), across(mean));
  svg.querySelectorAll('.z-tick').forEach((tick, at) => {
    const value = mean + (at - FARTHEST_Z) * sd;
    tick.setAttribute('transform', `translate(${place(across(value))} ${AXIS + 60})`);
    if (value < settings.low || value > settings.high) tick.setAttribute('display', 'none');
    else tick.removeAttribute('display');
  });
  return sentence(settings, moved);
}
