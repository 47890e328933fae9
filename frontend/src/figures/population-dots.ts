// People as shapes: ill and test positive, ill and missed, healthy and falsely alarmed, healthy and cleared.
import type { Values } from './element';
import { whole } from './scale';

type Rate = number | object;
type Settings = { population: number; disease: string; plain: boolean; prevalence: Rate; sensitivity: Rate; specificity: Rate };
export type Counts = { truePositive: number; falseNegative: number; falsePositive: number; trueNegative: number };

export function count(population: number, values: Values): Counts {
  const ill = whole((population * (values.prevalence ?? 0)) / 100);
  const truePositive = whole((ill * (values.sensitivity ?? 0)) / 100);
  const trueNegative = whole(((population - ill) * (values.specificity ?? 0)) / 100);
  return { truePositive, falseNegative: ill - truePositive, falsePositive: population - ill - trueNegative, trueNegative };
}

export function sentence(counts: Counts, disease: string): string {
  const positive = counts.truePositive + counts.falsePositive;
  const missed = `${counts.falseNegative} with ${disease} ${counts.falseNegative === 1 ? 'is' : 'are'} missed.`;
  if (positive === 0) return `Nobody tests positive. ${missed}`;
  const ppv = whole((100 * counts.truePositive) / positive);
  return `Of ${positive} positive tests, ${counts.truePositive} ${counts.truePositive === 1 ? 'has' : 'have'} ${disease}: positive predictive value ${ppv}%. ${missed}`;
}

export function plainSentence(counts: Counts, disease: string): string {
  const ill = counts.truePositive + counts.falseNegative, well = counts.falsePositive + counts.trueNegative;
  return `${ill} of ${ill + well} have ${disease}. Right about ${counts.truePositive + counts.trueNegative}. ` +
    `${counts.truePositive + counts.falsePositive} alarms: ${counts.truePositive} real, ${counts.falsePositive} false. Missed: ${counts.falseNegative}.`;
}

export function drawDots(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const { prevalence, sensitivity, specificity } = settings;
  const fixed = Object.entries({ prevalence, sensitivity, specificity }).filter(([, rate]) => typeof rate === 'number');
  const values: Values = { ...(Object.fromEntries(fixed) as Values), ...moved };
  const counts = count(settings.population, values);
  const groups = [['true-positive', counts.truePositive], ['false-negative', counts.falseNegative], ['false-positive', counts.falsePositive], ['true-negative', counts.trueNegative]] as const;
  const marks = svg.querySelectorAll<SVGUseElement>('use');
  let at = 0;
  for (const [group, size] of groups) {
    for (let i = 0; i < size; i += 1, at += 1) {
      const mark = marks[at];
      if (mark && mark.getAttribute('class') !== group) {
        mark.setAttribute('class', group);
        mark.setAttribute('href', `#${svg.id}-${group}`);
      }
    }
  }
  return (settings.plain ? plainSentence : sentence)(counts, settings.disease);
}
