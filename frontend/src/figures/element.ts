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
import { significant, tenTo } from './scale';

export type Values = Record<string, number>;
export type Draw = (svg: SVGSVGElement, settings: any, values: Values) => string;

const KINDS: Record<string, Draw> = {
  'population-dots': drawDots, 'number-line': drawLine, distribution: drawDistribution, histogram: drawHistogram, scatter: drawScatter,
  'function-plot': drawPlot, 'normal-curve': drawNormal, 'bars': drawBars, 'log-scale': drawLogScale, 'probability-tree': drawTree, 'area-square': drawSquare,
};
// A screen reader hears the sentence once the slider rests, not at every step of a drag.
const REST_MS = 250;

class Figure extends HTMLElement {
  private said = 0;
  private frame = 0;
  private listens = false;

  connectedCallback(): void {
    if (this.listens) return;
    this.listens = true;
    this.addEventListener('input', () => {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(() => this.draw());
    });
  }

  private draw(): void {
    const draw = KINDS[this.dataset.kind ?? ''];
    const svg = this.querySelector<SVGSVGElement>('.figure-drawing svg');
    if (!draw || !svg) return;
    const values: Values = {};
    for (const slider of this.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
      values[slider.name] = slider.valueAsNumber;
      const shown = slider.closest('label')?.querySelector('.value');
      const value = slider.dataset.power === undefined ? slider.value : significant(tenTo(slider.valueAsNumber));
      const text = `${value}${slider.dataset.unit ?? ''}`;
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
