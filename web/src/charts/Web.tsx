import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { useMemo } from 'preact/hooks';
import { mark } from './marks';
import type { NetworkEdge, NetworkNode, NetworkView } from '../api/types';

interface Placed extends SimulationNodeDatum, NetworkNode { index: number; x: number; y: number; r: number }
interface Props { network: NetworkView; width: number; chosen: string | null; choose: (name: string) => void }

/** The colour of what is mostly done between two: a quad. */
export const tone = (edge: NetworkEdge) => edge.quads.indexOf(Math.max(...edge.quads)) + 1;

/** Actors, and what they do to each other: drawn the same each time. */
export function Web({ network, width, chosen, choose }: Props) {
  const height = Math.round(Math.min(Math.max(380, width * 0.66), 640));
  const nodes = useMemo(() => layout(network, width, height), [network, width, height]);
  const legible = useMemo(() => free(nodes, width), [nodes, width]);
  const most = Math.max(1, ...network.edges.map((edge) => edge.events));
  const at = nodes.findIndex((node) => node.name === chosen);
  const beside = new Set(network.edges.flatMap((edge) => (edge.from === at || edge.to === at ? [edge.from, edge.to] : [])));
  const dim = (in_: boolean) => (at >= 0 && !in_ ? 'dim' : '');
  return (
    <svg class="chart web" viewBox={`0 0 ${width} ${height}`} height={height} role="group" aria-label={`Network of ${nodes.length} actors; arrow keys lead from one to the next, the list beside it holds the same`}>
      {network.edges.map((edge) => {
        const [from, to] = [nodes[edge.from], nodes[edge.to]];
        if (!from || !to || from === to) return null;
        return (
          <path key={edge.from + '-' + edge.to} class={`tie q${tone(edge)} ${dim(edge.from === at || edge.to === at)}`} d={bend(from, to)} stroke-width={0.8 + Math.sqrt(edge.events / most) * 7}>
            <title>{`${from.name} → ${to.name}: ${edge.events}, mean score ${edge.score.toFixed(1)}`}</title>
          </path>
        );
      })}
      {nodes.map((node) => (
        <g key={node.name} class={`node ${dim(node.index === at || beside.has(node.index))} ${node.index === at ? 'picked' : ''}`} {...mark(`${node.name}: ${node.events}`, node.index === at, node.index === Math.max(0, at), () => choose(node.name))}>
          <circle cx={node.x} cy={node.y} r={node.r}><title>{`${node.name}: ${node.events}`}</title></circle>
        </g>
      ))}
      {nodes.filter((node) => legible.has(node.index) || node.index === at).map((node) => (
        <text key={node.name} class={`node-name ${dim(node.index === at || beside.has(node.index))}`} x={within(node, width)} y={node.y - node.r - 4} text-anchor="middle" aria-hidden="true" onClick={() => choose(node.name)}>{cut(node.name)}</text>
      ))}
    </svg>
  );
}

/** Where the middle of a name stands, so that the picture's edge does not cut it off. */
const within = (node: Placed, width: number) => {
  const half = cut(node.name).length * 3.3;
  return Math.max(half, Math.min(width - half, node.x));
};

/** Those whose names hide no name of a larger one; the others are told by pointing, and in the list. */
function free(nodes: Placed[], width: number): Set<number> {
  const shown: Placed[] = [];
  const hides = (one: Placed, other: Placed) =>
    Math.abs(within(one, width) - within(other, width)) < (cut(one.name).length + cut(other.name).length) * 2.9 && Math.abs(one.y - one.r - other.y + other.r) < 12;
  for (const node of [...nodes].sort((a, b) => b.events - a.events)) if (!shown.some((other) => hides(node, other))) shown.push(node);
  return new Set(shown.map((node) => node.index));
}

const cut = (name: string) => (name.length > 24 ? name.slice(0, 22) + '…' : name);

/** An arc from one to the other, bent to the left of its way, so that both ways can be seen; thin at its end. */
function bend(from: Placed, to: Placed): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const far = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / far, dy / far];
  const [sx, sy] = [from.x + ux * from.r, from.y + uy * from.r];
  const [ex, ey] = [to.x - ux * (to.r + 3), to.y - uy * (to.r + 3)];
  return `M${sx.toFixed(1)} ${sy.toFixed(1)}Q${((sx + ex) / 2 - uy * far * 0.12).toFixed(1)} ${((sy + ey) / 2 + ux * far * 0.12).toFixed(1)} ${ex.toFixed(1)} ${ey.toFixed(1)}`;
}

function layout(network: NetworkView, width: number, height: number): Placed[] {
  const most = Math.max(1, ...network.nodes.map((node) => node.events));
  const nodes = network.nodes.map((node, index) => {
    const turn = index * 2.4;
    return { ...node, index, r: 4 + Math.sqrt(node.events / most) * 16, x: width / 2 + Math.cos(turn) * 14 * Math.sqrt(index), y: height / 2 + Math.sin(turn) * 14 * Math.sqrt(index) };
  });
  const links = network.edges.filter((edge) => edge.from !== edge.to).map((edge) => ({ source: edge.from, target: edge.to, events: edge.events }));
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(Math.min(width, height) / 5).strength((link) => Math.min(0.5, 0.06 + (link as unknown as { events: number }).events / most)))
    .force('charge', forceManyBody().strength(-Math.min(width, height) * 0.7))
    .force('room', forceCollide<Placed>((node) => node.r + 16))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.11))
    .stop()
    .tick(280);
  for (const node of nodes) {
    node.x = Math.max(50, Math.min(width - 50, node.x));
    node.y = Math.max(28, Math.min(height - 14, node.y));
  }
  return nodes;
}
