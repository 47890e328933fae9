// A probability tree: products along its paths, and people counted at its nodes. The drawing stays; its numbers change.
import type { Values } from './element';
import { opening, significant, whole } from './scale';

type Branch = { path: string[]; probability: number | { start: number } | null };
export type Settings = { population: number; of: string; branches: Branch[]; highlighted: string[][] };

const key = (path: string[]): string => JSON.stringify(path);
const people = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function worked(settings: Settings, moved: Values): { shares: Map<string, number>; counts: Map<string, number> } {
  const at = ({ probability }: Branch): number => (typeof probability === 'number' ? probability : moved.probability ?? probability!.start);
  const fork = (path: string): Branch[] => settings.branches.filter((branch) => key(branch.path.slice(0, -1)) === path);
  const shares = new Map<string, number>(), counts = new Map([[key([]), settings.population]]);
  const nodes = [[], ...settings.branches.map((branch) => branch.path).sort((a, b) => a.length - b.length)].map(key);
  for (const node of nodes) {
    const branches = fork(node), rest = branches.find((branch) => branch.probability === null) ?? branches[branches.length - 1];
    if (!rest) continue;
    const others = branches.filter((branch) => branch !== rest), held = counts.get(node)!;
    let share = 1, left = held;
    for (const branch of others) {
      const own = at(branch), count = whole(held * own);
      shares.set(key(branch.path), own);
      counts.set(key(branch.path), count);
      share -= own;
      left -= count;
    }
    // Rounded, so that 1 - 0.9 is 0.1.
    shares.set(key(rest.path), rest.probability === null ? Math.round(share * 1e9) / 1e9 : at(rest));
    counts.set(key(rest.path), left);
  }
  return { shares, counts };
}

export function sentence(settings: Settings, moved: Values): string {
  const { shares, counts } = worked(settings, moved);
  let total = 0, held = 0;
  const said = settings.highlighted.map((path) => {
    const factors = path.map((_, depth) => shares.get(key(path.slice(0, depth + 1)))!);
    const product = factors.reduce((so, factor) => so * factor, 1);
    total += product;
    held += counts.get(key(path))!;
    return `${path.join(', ')}: ${factors.map((factor) => significant(factor)).join(' × ')} = ${significant(product)}`;
  });
  const among = `${people(held)} of ${people(settings.population)} ${settings.of}`;
  if (said.length === 1) return `${opening(said[0]!)}, ${among}.`;
  return `${opening(said.join('; '))}. Together ${significant(total)}: ${among}.`;
}

export function drawTree(svg: SVGSVGElement, settings: Settings, moved: Values): string {
  const { shares, counts } = worked(settings, moved);
  const labels = svg.querySelectorAll('.share'), nodes = svg.querySelectorAll('.people');
  settings.branches.forEach((branch, at) => {
    labels[at]!.textContent = significant(shares.get(key(branch.path))!);
    nodes[at]!.textContent = people(counts.get(key(branch.path))!);
  });
  return sentence(settings, moved);
}
