// <r-figure>: the server has drawn the first picture; moving a slider draws it anew here.
import { drawDots } from './population-dots';
import { drawLine } from './number-line';
import { drawDistribution } from './distribution';
import { drawHistogram } from './histogram';
import { drawScatter } from './scatter';
import { drawPlot } from './function-plot';
import { drawNormal } from './normal-curve';
import { drawBars } from './bars';
import { drawLogScale } from './log-scale';
import { drawTree } from './probability-tree';
import { drawSquare } from './area-square';
import { drawThreshold } from './threshold';
import { significant, tenTo } from './scale';

export type Values = Record<string, number>;
export type Draw = (svg: SVGSVGElement, settings: any, values: Values) => string;

const KINDS: Record<string, Draw> = {
  'population-dots': drawDots, 'number-line': drawLine, distribution: drawDistribution, histogram: drawHistogram, scatter: drawScatter,
  'function-plot': drawPlot, 'normal-curve': drawNormal, 'bars': drawBars, 'log-scale': drawLogScale, 'probability-tree': drawTree, 'area-square': drawSquare,
  threshold: drawThreshold,
};
// A screen reader hears the sentence once the slider rests, not at every step of a drag.
const REST_MS = 250;
// A figure that is played takes its sliders to their end step by step, so that each step can be seen.
const STEP_MS = 90, LONGEST_MS = 1500;

const isStill = (): boolean =>
  document.documentElement.dataset.motion === 'none' || matchMedia('(prefers-reduced-motion: reduce)').matches;

class Figure extends HTMLElement {
  private said = 0;
  private frame = 0;
  private listens = false;
  private playing = 0;

  connectedCallback(): void {
    if (this.listens) return;
    this.listens = true;
    this.addEventListener('input', () => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.draw());
    });
    this.querySelector('[data-play]')?.addEventListener('click', () => this.play());
    for (const slider of this.sliders()) slider.addEventListener('pointerdown', () => window.clearInterval(this.playing));
  }

  private sliders(): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll<HTMLInputElement>('input[type="range"]');
  }

  // Takes the sliders to where the author ends them; whoever wants no motion sees the end at once.
  private play(): void {
    const end: Values = JSON.parse(this.dataset.end ?? '{}');
    const moving = [...this.sliders()].filter((slider) => end[slider.name] !== undefined);
    const from = moving.map((slider) => slider.valueAsNumber);
    const steps = Math.max(1, ...moving.map((slider, at) => Math.abs(end[slider.name]! - from[at]!) / Number(slider.step)));
    const set = (share: number): void => {
      moving.forEach((slider, at) => { slider.valueAsNumber = from[at]! + (end[slider.name]! - from[at]!) * share; });
      this.draw();
    };
    window.clearInterval(this.playing);
    if (isStill()) return set(1);
    let step = 0;
    this.playing = window.setInterval(() => {
      step += 1;
      set(Math.min(1, step / steps));
      if (step >= steps) window.clearInterval(this.playing);
    }, Math.min(STEP_MS, LONGEST_MS / steps));
  }

  private draw(): void {
    const draw = KINDS[this.dataset.kind ?? ''];
    const svg = this.querySelector<SVGSVGElement>('.figure-drawing svg');
    if (!draw || !svg) return;
    const values: Values = {};
    for (const slider of this.sliders()) {
      values[slider.name] = slider.valueAsNumber;
      const shown = slider.closest('label')?.querySelector('.value');
      const value = slider.dataset.power === undefined ? slider.value : significant(tenTo(slider.valueAsNumber));
      const named = slider.dataset.texts?.split('|')[slider.valueAsNumber - Number(slider.min)];
      const text = named ?? `${value}${slider.dataset.unit ?? ''}`;
      if (shown) shown.textContent = text;
      slider.setAttribute('aria-valuetext', text);
    }
    const sentence = draw(svg, JSON.parse(this.dataset.settings ?? '{}'), values);
    window.clearTimeout(this.said);
    this.said = window.setTimeout(() => {
      const output = this.querySelector('output');
      if (output) output.textContent = sentence;
    }, REST_MS);
  }
}

customElements.define('r-figure', Figure);
