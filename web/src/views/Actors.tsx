import { api, useData } from '../api/client';
import type { ActorHead, Page } from '../api/types';
import { param, set, to } from '../router';
import { Pager } from '../shell/Pager';
import { Waiting } from '../shell/Waiting';
import { Plain } from '../text/Marked';
import '../shell/question.css';
import './actor.css';

const SIZE = 60;

/** Actors, the most active first, with how much they did and suffered. */
export function Actors(_: { id: string }) {
  const offset = Number(param('offset')) || 0;
  const data = useData<Page<ActorHead>>(api(['actors'], { q: param('q'), limit: SIZE, offset }));
  return (
    <>
      <header class="head"><h1>Actors</h1><p class="soft">Left what each did, right what was done to it.</p></header>
      <form class="question" role="search" aria-label="Find an actor" onSubmit={(submit) => { submit.preventDefault(); set({ q: String(new FormData(submit.currentTarget).get('q')), offset: null }, false); }}>
        <div class="row"><input class="field grow" type="search" name="q" aria-label="Find an actor" placeholder="a name or code" defaultValue={param('q')} key={param('q')} /><button class="button">Find</button></div>
      </form>
      <Waiting of={data}>
        {(page) => {
          const most = Math.max(1, ...page.items.flatMap((one) => [one.deeds, one.suffered]));
          return (
            <>
              {page.items.length === 0 && <p class="empty">No actor has such a name.</p>}
              <table class="actors">
                <thead><tr><th scope="col">Actor</th><th scope="col">Code</th><th scope="col" class="number">Did</th><th scope="col" class="number">Suffered</th></tr></thead>
                <tbody>
                  {page.items.map((one) => (
                    <tr key={one.name + one.code}>
                      <th scope="row"><a href={to(['actor', one.name])}><bdi><Plain text={one.name} /></bdi></a></th>
                      <td class="soft">{[one.code ?? one.country, one.sector].filter(Boolean).join(' · ')}</td>
                      <td class="number"><Meter n={one.deeds} of={most} /></td>
                      <td><Meter n={one.suffered} of={most} right /></td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Pager offset={offset} shown={page.items.length} total={page.total} size={SIZE} exact={page.total_exact} />
            </>
          );
        }}
      </Waiting>
    </>
  );
}

/** A number with a bar of its size. */
export function Meter({ n, of, right, quad }: { n: number; of: number; right?: boolean; quad?: number }) {
  return (
    <span class={right ? 'meter right' : 'meter'}>
      <span class="count">{n.toLocaleString('en')}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" class={quad === undefined ? '' : 'q' + quad}><rect x={right ? 0 : 100 - (100 * n) / of} width={(100 * n) / of} height="8" rx="1" /></svg>
    </span>
  );
}
