// Curves of known families, and a point that a slider moves along them.
import type { Values } from './element';
import { logScale, measured, opening, place, scale, significant } from './scale';

type Movable = number | { start: number } | null;
type Letters = Record<string, number>;
type Curve = { label: string; family: string } & Record<string, Movable | string>;
export type Settings = {
  x_label: string; x_unit: string; x_low: number; x_high: number; y_unit: string; y_low: number; y_high: number;
  log_y: boolean; mirror: boolean; point: { start: number }; curves: Curve[];
};

const LEFT = 52, RIGHT = 386, TOP = 22, AXIS = 230, STEPS = 120, FAR = 1000;

const VALUES: Record<string, (x: number, of: any) => number> = {
  line: (x, { m, c }) => m * x + c,
  power: (x, { a, n }) => a * x ** n,
  exponential: (x, { a, b }) => a * b ** x,
  'natural-exponential': (x, { a, k }) => a * Math.exp(k * x),
  logarithm: (x, { a, b, c }) => ((a ?? 1) * Math.log(x)) / Math.log(b) + (c ?? 0),
  // e to the 700th is the last that a double holds.
  logistic: (x, { top, k, middle }) => top / (1 + Math.exp(Math.min(700, -k * (x - middle)))),
  quadratic: (x, { a, b, c }) => a * x * x + b * x + c,
};

function value(curve: Curve, x: number, moved: Values): number | null {
  const letters: Letters = {};
  for (const [name, of] of Object.entries(curve)) {
    if (typeof of === 'number') letters[name] = of;
    else if (of && typeof of === 'object') letters[name] = moved[name] ?? of.start;
  }
  const y = VALUES[curve.family]?.(x, letters) ?? NaN;
  return Number.isFinite(y) ? y : null;
}

export function sentence(settings: Settings, moved: Values): string {
  const point = moved.point ?? settings.point.start;
  const where = `${settings.x_label} ${measured(significant(point, 6), settings.x_unit)}`;
  const heights = settings.curves.map((curve) => value(curve, point, moved));
  const said = settings.curves.map((curve, at) => {
    const y = heights[at] ?? null;
    return `${curve.label} ${y === null ? 'not defined' : measured(significant(y), settings.y_unit)}`;
  });
  const text = `${opening(where)}: ${said.join(', ')}.`;
  const first = heights[0] ?? null;
  if (!settings.mirror || first === null) return text;
  const x = significant(point), y = significant(first);
  return `${text} Mirrored in y = x, the point (${x}, ${y}) is (${y}, ${x}).`;
}

const near = (at: number): number => Math.max(-FAR, Math.min(FAR, at));

export function drawPlot(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const across = scale(settings.x_low, settings.x_high, LEFT, RIGHT);
  const up = (settings.log_y ? logScale : scale)(settings.y_low, settings.y_high, AXIS, TOP);
  const height = (y: number | null): number | null => (y === null || (settings.log_y && y <= 0) ? null : near(up(y)));
  const point = moved.point ?? settings.point.start, x = place(across(point));
  const guides = svg.querySelectorAll('.guide'), dots = svg.querySelectorAll('.value-dot');
  settings.curves.forEach((curve, at) => {
    let path = '', pen = 'M';
    for (let step = 0; step <= STEPS; step += 1) {
      const here = settings.x_low + ((settings.x_high - settings.x_low) * step) / STEPS, y = height(value(curve, here, moved));
      if (y !== null) path += `${pen}${place(across(here))} ${place(y)}`;
      pen = y === null ? 'M' : 'L';
    }
    svg.querySelector(at ? '.curve-second' : '.curve-first')?.setAttribute('d', path);
    const y = height(value(curve, point, moved));
    guides[at]?.setAttribute('d', y === null ? '' : `M${x} ${AXIS}V${place(y)}H${LEFT}`);
    dots[at]?.setAttribute('cx', x);
    dots[at]?.setAttribute('cy', place(y ?? -FAR));
  });
  const first = value(settings.curves[0]!, point, moved), mirrored = svg.querySelector('.mirrored');
  mirrored?.setAttribute('x', place(first === null ? -FAR : near(across(first))));
  mirrored?.setAttribute('y', place(near(up(point))));
  return sentence(settings, moved);
}
