// Bars of a discrete distribution or of counted groups; one is picked and read out.
import type { Values } from './element';
import { opening, place, scale, significant } from './scale';

type Movable = number | { start: number; high: number };
type Group = { label: string; values: number[] };
export type Settings = {
  x_label: string; y_label: string; mean: boolean; labels: (number | string)[]; groups: Group[]; binomial: { n: Movable; p: Movable } | null; group: { start: number } | null;
};

const LEFT = 52, RIGHT = 386, TOP = 28, AXIS = 200;

const start = (value: Movable): number => (typeof value === 'number' ? value : value.start);

function places({ binomial, labels }: Settings): (number | string)[] {
  if (!binomial) return labels;
  const most = typeof binomial.n === 'number' ? binomial.n : binomial.n.high;
  return Array.from({ length: most + 1 }, (_, successes) => successes);
}

// The first number below the bars and how far apart they are; texts and uneven numbers are counted.
function spacing(settings: Settings): [number, number] {
  const [first, second] = places(settings), all = places(settings);
  if (typeof first !== 'number' || typeof second !== 'number' || second <= first) return [1, 1];
  const step = second - first;
  return all.every((one, at) => typeof one === 'number' && Math.abs(first + step * at - one) < 1e-9) ? [first, step] : [1, 1];
}

function probability(n: number, p: number, successes: number): number {
  let ways = successes > n ? 0 : 1;
  for (let at = 1; at <= Math.min(successes, n); at += 1) ways *= (n - successes + at) / at;
  return Math.round(ways) * p ** successes * (1 - p) ** Math.max(n - successes, 0);
}

function heights(settings: Settings, moved: Values): number[][] {
  if (!settings.binomial) return settings.groups.map((group) => group.values);
  const n = moved.n ?? start(settings.binomial.n), p = moved.p ?? start(settings.binomial.p);
  return [places(settings).map((_, successes) => probability(n, p, successes))];
}

function mean(settings: Settings, values: number[]): number {
  const [first, step] = spacing(settings), sum = values.reduce((so, value) => so + value, 0);
  return first + (step * values.reduce((so, value, at) => so + at * value, 0)) / sum;
}

function picked(settings: Settings, drawn: number[][], moved: Values): number {
  const [first, step] = spacing(settings);
  return moved.bar === undefined ? drawn[0]!.indexOf(Math.max(...drawn[0]!)) : Math.round((moved.bar - first) / step);
}

export function sentence(settings: Settings, moved: Values): string {
  const drawn = heights(settings, moved);
  if (settings.group) {
    const group = settings.groups[(moved.group ?? settings.group.start) - 1]!;
    const said = group.values.map((value, at) => `${significant(value)} ${settings.labels[at]}`);
    return `${opening(group.label)}: ${settings.y_label} ${said.join(', ')}.`;
  }
  const at = picked(settings, drawn, moved), one = places(settings)[at]!;
  const name = typeof one === 'string' ? one : significant(one, 6);
  let said = drawn.length > 1
    ? settings.groups.map((group) => `${group.label} ${significant(group.values[at]!)}`).join(', ')
    : `${settings.y_label} ${significant(drawn[0]![at]!)}`;
  if (settings.binomial) said += `; ${name} or fewer ${significant(drawn[0]!.slice(0, at + 1).reduce((so, value) => so + value, 0))}`;
  const balance = settings.mean ? ` Mean ${significant(mean(settings, drawn[0]!))}.` : '';
  return `${opening(`${settings.x_label} ${name}`)}: ${said}.${balance}`;
}

export function drawBars(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const all = heights(settings, moved), at = settings.group ? -1 : picked(settings, all, moved);
  const drawn = settings.group ? [all[(moved.group ?? settings.group.start) - 1]!] : all;
  const up = scale(0, Number(svg.dataset.tallest), AXIS, TOP);
  svg.querySelectorAll('.bar').forEach((bar, number) => {
    const slot = Math.floor(number / drawn.length), y = up(drawn[number % drawn.length]![slot]!);
    bar.setAttribute('y', place(y));
    bar.setAttribute('height', place(AXIS - y));
    bar.classList.toggle('is-picked', slot === at);
  });
  if (settings.mean) {
    const [first, step] = spacing(settings), slot = (RIGHT - LEFT) / places(settings).length;
    const x = LEFT + slot * ((mean(settings, drawn[0]!) - first) / step + 0.5);
    svg.querySelector('.mark-mean')?.setAttribute('transform', `translate(${place(x)} ${AXIS})`);
  }
  return sentence(settings, moved);
}
