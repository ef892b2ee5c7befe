import { api, useData } from '../api/client';
import type { NetworkView } from '../api/types';
import { Picture } from '../charts/Picture';
import { Web, tone } from '../charts/Web';
import { useKeys } from '../keyboard';
import { QUADS } from '../record/codebook';
import { count } from '../record/parts';
import { param, set, to } from '../router';
import { Question } from '../shell/Question';
import { condition, holds, turned } from '../shell/conditions';
import { LeftOut } from '../shell/LeftOut';
import { Waiting } from '../shell/Waiting';
import { Select } from './Timeline';
import './network.css';

/** Who does what to whom, as a network; a click on an actor keeps what is between it and others. */
export function Network(_: { id: string }) {
  const q = param('q');
  const limit = param('top', '30');
  const chosen = param('actor') || null;
  const data = useData<NetworkView>(api(['network'], { q, limit }));
  const choose = (name: string) => set({ actor: name === chosen ? null : name });
  useKeys([{ keys: 'x', does: 'let go of the actor', run: () => set({ actor: null }) }]);
  return (
    <>
      <header class="head"><h1>Network</h1><p class="soft">Who does what to whom. A tie has the colour of what is mostly done; what is negated or denied is left out.</p></header>
      <Question hint="all records" />
      <LeftOut q={q} />
      <div class="controls"><Select label="Actors" value={limit} choose={(value) => set({ top: value })} options={['15', '30', '50', '80'].map((one) => [one, one])} /></div>
      <Waiting of={data}>
        {(all) => {
          const network = strongest(all);
          const ties = network.edges.filter((edge) => !chosen || network.nodes[edge.from]?.name === chosen || network.nodes[edge.to]?.name === chosen).sort((a, b) => b.events - a.events);
          if (!network.nodes.length) return <p class="empty">No two actors are named together here.</p>;
          return (
            <div class="beside">
              <Picture
                title="network" rows={() => [['who', 'to whom', 'records', ...QUADS.slice(1), 'mean score'], ...network.edges.map((edge) => [network.nodes[edge.from]!.name, network.nodes[edge.to]!.name, edge.events, ...edge.quads, edge.score])]}
                caption={<>{count(network.nodes.length, 'actor')}, the {count(network.edges.length, 'strongest tie')} of {all.edges.length}. <a href={api(['export'], { format: 'gexf', q })} download>All of it for Gephi</a></>}
                legend={
                  <div class="keyline" role="group" aria-label="Kinds">
                    {QUADS.slice(1).map((name, i) => <button key={name} aria-pressed={holds(q, condition('quad', i + 1))} onClick={() => set({ q: turned(q, condition('quad', i + 1)) }, false)}><span class={`swatch q${i + 1}`} /> {name}</button>)}
                  </div>
                }
              >
                {(width) => <Web network={network} width={width} chosen={chosen} choose={choose} />}
              </Picture>
              <aside aria-label="Ties">
                {chosen && <p class="row"><a href={to(['actor', chosen])}><strong>{chosen}</strong></a> <button class="button quiet" onClick={() => choose(chosen)}>Show all</button></p>}
                <ol class="ranks">
                  {ties.slice(0, 150).map((edge) => {
                    const [from, whom] = [network.nodes[edge.from]!.name, network.nodes[edge.to]!.name];
                    return (
                      <li key={edge.from + '-' + edge.to}>
                        <a href={to(['search'], { what: 'events', q: [q, condition('actor', from), condition('recipient', whom)].filter(Boolean).join(' ') })}>
                          <span><i class={`swatch tie-dot q${tone(edge)}`} /> <bdi>{from}</bdi> → <bdi>{whom}</bdi></span><span class="number">{edge.events.toLocaleString('en')}</span>
                        </a>
                      </li>
                    );
                  })}
                </ol>
              </aside>
            </div>
          );
        }}
      </Waiting>
    </>
  );
}

/** The ties that carry most; all of them would hide each other. */
function strongest(network: NetworkView): NetworkView {
  const edges = network.edges.filter((edge) => edge.from !== edge.to && network.nodes[edge.from] && network.nodes[edge.to]);
  const kept = edges.sort((a, b) => b.events - a.events).slice(0, Math.max(40, network.nodes.length * 3));
  const tied = network.nodes.map((_, i) => i).filter((i) => kept.some((edge) => edge.from === i || edge.to === i));
  return {
    nodes: tied.map((i) => network.nodes[i]!),
    edges: kept.map((edge) => ({ ...edge, from: tied.indexOf(edge.from), to: tied.indexOf(edge.to) })),
  };
}
