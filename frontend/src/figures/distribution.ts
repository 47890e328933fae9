// Bell curves and a cut-off: how many lie on each side of it.
import type { Values } from './element';
import { place, scale, whole, written } from './scale';

type Group = { label: string; mean: number; sd: number };
export type Settings = { label: string; unit: string; low: number; high: number; groups: Group[]; positive: string; threshold: { start: number } };

const LEFT = 14, RIGHT = 386;

// The error function by its series of positive terms (DLMF 7.6.2); beyond 6 it is 1 to the last digit.
function erf(x: number): number {
  if (x < 0) return -erf(-x);
  if (x > 6) return 1;
  let term = x, sum = x;
  for (let n = 1; term > sum * 1e-17; n += 1) sum += term *= (2 * x * x) / (2 * n + 1);
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

export const above = (group: Group, cut: number): number => 0.5 * (1 - erf((cut - group.mean) / (group.sd * Math.SQRT2)));

export function sentence(settings: Settings, cut: number): string {
  const where = `${settings.label} ${written(cut)} ${settings.unit}`;
  const [first, second] = settings.groups as [Group, Group?];
  const isAbove = settings.positive === 'above';
  if (!second) {
    const share = isAbove ? above(first, cut) : 1 - above(first, cut);
    return `${where}: of 100 ${first.label}, ${whole(100 * share)} lie ${settings.positive} it.`;
  }
  const [healthy, ill] = [first, second].map((group) => whole(100 * above(group, cut))).map((share) => (isAbove ? share : 100 - share)) as [number, number];
  return `${where}: of 100 ${second.label}, ${ill} test positive (sensitivity ${ill}%). ` +
    `Of 100 ${first.label}, ${100 - healthy} test negative (specificity ${100 - healthy}%).`;
}

export function drawDistribution(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const cut = moved.threshold ?? settings.threshold.start;
  const x = scale(settings.low, settings.high, LEFT, RIGHT)(cut);
  const isAbove = settings.positive === 'above';
  const beyond = svg.querySelector('.beyond');
  beyond?.setAttribute('x', place(isAbove ? x : LEFT));
  beyond?.setAttribute('width', place(isAbove ? RIGHT - x : x - LEFT));
  const line = svg.querySelector('.cut');
  line?.setAttribute('x1', place(x));
  line?.setAttribute('x2', place(x));
  return sentence(settings, cut);
}
