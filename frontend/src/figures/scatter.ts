// Points and what predicts them: a line laid by hand or a polynomial fitted by least squares.
import type { Values } from './element';
import { place, scale, written } from './scale';

type Point = [number, number];
type Model = (x: number) => number;
type Start = { start: number } | null;
export type Settings = {
  x_low: number; x_high: number; y_low: number; y_high: number; y_unit: string;
  points: Point[]; new_points: Point[]; slope: Start; intercept: Start; degree: Start;
};

const LEFT = 44, RIGHT = 386, TOP = 14, AXIS = 210, STEPS = 80;

// Forsythe's orthogonal polynomials (1957): stable without solving equations.
export function fit(points: Point[], degree: number): Model {
  const terms: [number, number, number][] = [];
  let before = points.map(() => 0), now = points.map(() => 1), normBefore = 1;
  const over = (weigh: (value: number, at: number) => number): number => now.reduce((sum, value, at) => sum + weigh(value, at), 0);
  for (let power = 0; power <= degree; power += 1) {
    const norm = over((value) => value * value);
    const weight = over((value, at) => value * points[at]![1]) / norm;
    const shift = over((value, at) => points[at]![0] * value * value) / norm;
    const back = power ? norm / normBefore : 0;
    terms.push([weight, shift, back]);
    const following = now.map((value, at) => (points[at]![0] - shift) * value - back * before[at]!);
    [before, now, normBefore] = [now, following, norm];
  }
  return (x) => {
    let total = 0, earlier = 0, current = 1;
    for (const [weight, shift, back] of terms) {
      total += weight * current;
      [earlier, current] = [current, (x - shift) * current - back * earlier];
    }
    return total;
  };
}

function modelOf(settings: Settings, moved: Values): Model | null {
  if (settings.degree) return fit(settings.points, moved.degree ?? settings.degree.start);
  if (!settings.slope || !settings.intercept) return null;
  const slope = moved.slope ?? settings.slope.start, intercept = moved.intercept ?? settings.intercept.start;
  return (x) => intercept + slope * x;
}

const averageMiss = (model: Model, points: Point[]): string =>
  written(points.reduce((sum, [x, y]) => sum + Math.abs(y - model(x)), 0) / points.length);

export function sentence(settings: Settings, moved: Values): string {
  const model = modelOf(settings, moved);
  if (!model) return `${settings.points.length} points.`;
  const what = settings.degree ? `A curve of degree ${moved.degree ?? settings.degree.start}` : 'This line';
  const missed = `${what} misses by ${averageMiss(model, settings.points)} ${settings.y_unit} on average`;
  if (!settings.new_points.length) return `${missed}.`;
  return `${missed} on the ${settings.points.length} it learned from, and by ${averageMiss(model, settings.new_points)} on ${settings.new_points.length} new ones.`;
}

export function drawScatter(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const model = modelOf(settings, moved);
  if (model) {
    const x = scale(settings.x_low, settings.x_high, LEFT, RIGHT), y = scale(settings.y_low, settings.y_high, AXIS, TOP);
    const values = Array.from({ length: STEPS + 1 }, (_, step) => settings.x_low + ((settings.x_high - settings.x_low) * step) / STEPS);
    svg.querySelector('.model')?.setAttribute('d', `M${values.map((value) => `${place(x(value))} ${place(y(model(value)))}`).join(' ')}`);
    svg.querySelectorAll('.miss').forEach((line, at) => line.setAttribute('y2', place(y(model(settings.points[at]![0])))));
  }
  return sentence(settings, moved);
}
