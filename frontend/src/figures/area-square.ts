// A unit square cut by two events: what each area says of joint and marginal probability.
import type { Values } from './element';
import { place, scale, significant } from './scale';

type Movable = number | { start: number };
export type Settings = { a: string; b: string; p_a: Movable; p_b_given_a: Movable; p_b_given_not_a: Movable | null };

const LEFT = 80, RIGHT = 320, TOP = 32, BOTTOM = 272;

const at = (value: Movable, moved: number | undefined): number => moved ?? (typeof value === 'number' ? value : value.start);

function placed(settings: Settings, moved: Values): [number, number, number] {
  const givenA = at(settings.p_b_given_a, moved.p_b_given_a), other = settings.p_b_given_not_a;
  return [at(settings.p_a, moved.p_a), givenA, other === null ? givenA : at(other, moved.p_b_given_not_a)];
}

export function sentence(settings: Settings, moved: Values): string {
  const [a, givenA, givenNotA] = placed(settings, moved), { a: first, b: second } = settings;
  const joint = a * givenA, other = (1 - a) * givenNotA;
  const text = `P(${first} and ${second}) = ${significant(a)} × ${significant(givenA)} = ${significant(joint)}. ` +
    `P(${second}) = ${significant(joint)} + ${significant(other)} = ${significant(joint + other)}.`;
  return Math.abs(givenA - givenNotA) > 1e-9 ? text : `${text} It is the same with and without ${first}: independent.`;
}

export function drawSquare(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const [a, givenA, givenNotA] = placed(settings, moved);
  const across = scale(0, 1, LEFT, RIGHT), up = scale(0, 1, BOTTOM, TOP), x = across(a);
  const set = (selector: string, attributes: Record<string, number>): Element | null => {
    const found = svg.querySelector(selector);
    for (const [name, value] of Object.entries(attributes)) found?.setAttribute(name, place(value));
    return found;
  };
  const say = (selector: string, attributes: Record<string, number>, value: number): void => {
    const found = set(selector, attributes);
    if (found) found.textContent = significant(value);
  };
  set('.area-joint', { width: x - LEFT, y: up(givenA), height: BOTTOM - up(givenA) });
  set('.area-other', { x, width: RIGHT - x, y: up(givenNotA), height: BOTTOM - up(givenNotA) });
  set('.cut', { x1: x, x2: x });
  say('.cut-label', { x }, a);
  say('.side-joint', { y: up(givenA) }, givenA);
  say('.side-other', { y: up(givenNotA) }, givenNotA);
  return sentence(settings, moved);
}
