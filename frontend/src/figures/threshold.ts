// People above and below a threshold, or in the bands of a fitted rule: whom it misses, whom it alarms for nothing.
import type { Values } from './element';
import { place, scale, significant, whole } from './scale';

type Start = { start: number; low: number; step: number } | null;
export type Settings = {
  label: string; unit: string; condition: string; low: number; high: number; step: number; row: string; ill: number[]; well: number[];
  new_row: string; new_ill: number[]; new_well: number[]; threshold: Start; knobs: Start;
};

const LEFT = 14, RIGHT = 386;

const isAlarm = (value: number, cuts: number[]): boolean => cuts.filter((cut) => cut <= value).length % 2 === 1;

const wrong = (ill: number[], well: number[], cuts: number[]): [number, number] =>
  [ill.filter((value) => !isAlarm(value, cuts)).length, well.filter((value) => isAlarm(value, cuts)).length];

export function sentence(settings: Settings, at: number, cuts: number[]): string {
  const rows: [string, number[], number[]][] = [[settings.row, settings.ill, settings.well]];
  if (settings.new_row) rows.push([settings.new_row, settings.new_ill, settings.new_well]);
  const counted = rows.map(([name, ill, well]) => ({ name, ill: ill.length, well: well.length, wrong: wrong(ill, well, cuts) }));
  if (settings.knobs) {
    const said = counted.map((one) => `${one.wrong[0] + one.wrong[1]} of ${one.ill + one.well} (${one.name})`).join(' and ');
    return `A rule with ${significant(at)} knob${at === 1 ? '' : 's'} is wrong about ${said}.`;
  }
  const where = `${settings.label} ${significant(at)} ${settings.unit}`;
  if (counted.length === 1) {
    const { ill, well, wrong: [missed, alarmed] } = counted[0]!;
    return `${where}: ${missed} of ${ill} with ${settings.condition} missed, ${alarmed} of ${well} others alarmed for nothing. ` +
      `Wrong about ${missed + alarmed} of ${ill + well}.`;
  }
  const told = counted.map((one) => `${one.name}: ${one.wrong[0]} of ${one.ill} missed, ${one.wrong[1]} of ${one.well} alarmed for nothing.`);
  return `${where}. ${told.join(' ')}`;
}

export function drawThreshold(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const slider = (settings.threshold ?? settings.knobs)!;
  const at = moved.threshold ?? moved.knobs ?? slider.start;
  const cuts: number[] = settings.threshold ? [at] : JSON.parse(svg.dataset.fits ?? '{}')[at];
  const across = scale(settings.low, settings.high, LEFT, RIGHT), axis = svg.dataset.axis;
  const edge = (cut: number): string => place(across(cut - settings.step / 2));
  const bands = cuts.filter((_, number) => number % 2 === 0).map((first, pair) => [first, cuts[2 * pair + 1]] as const);
  svg.querySelector('.area')?.setAttribute('d', bands
    .map(([first, last]) => `M${edge(first)} 0H${last === undefined ? RIGHT : edge(last)}V${axis}H${edge(first)}Z`).join(''));
  svg.querySelector('.cut')?.setAttribute('d', cuts.map((cut) => `M${edge(cut)} 0V${axis}`).join(''));
  const people = [...settings.ill, ...settings.well, ...settings.new_ill, ...settings.new_well];
  const firstNew = settings.ill.length + settings.well.length;
  svg.querySelectorAll<SVGUseElement>(':scope > use').forEach((mark, number) => {
    const isIll = number < settings.ill.length || (number >= firstNew && number < firstNew + settings.new_ill.length);
    const kind = isAlarm(people[number]!, cuts) ? (isIll ? 'true-positive' : 'false-positive') : isIll ? 'false-negative' : 'true-negative';
    mark.setAttribute('class', kind);
    mark.setAttribute('href', `#${svg.id}-${kind}`);
  });
  svg.querySelectorAll('.loss').forEach((bar, number) => bar.classList.toggle('is-picked', number === whole((at - slider.low) / slider.step)));
  return sentence(settings, at, cuts);
}
