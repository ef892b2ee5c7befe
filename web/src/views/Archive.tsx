import { useState } from 'preact/hooks';
import { ApiError, api, post, useData } from '../api/client';
import type { Info, Job, Page } from '../api/types';
import { TypeGlyph, StatusGlyph } from '../record/Glyph';
import { TYPES, STATUSES, quadOf } from '../record/codebook';
import { count } from '../record/parts';
import { to } from '../router';
import { condition } from '../shell/conditions';
import { say } from '../shell/toast';
import { Failure, Waiting } from '../shell/Waiting';
import { learn, user } from '../shell/user';
import { Meter } from './Actors';
import { follow } from './follow';
import './actor.css';

/** What the archive holds, and adding to it. */
export function Archive(_: { id: string }) {
  const data = useData<Info>('/api/info');
  const jobs = useData<Page<Job>>(api(['jobs'], { limit: 12 }));
  const again = () => { data.again(); jobs.again(); void learn(); };
  return (
    <>
      <header class="head"><h1>Archive</h1></header>
      <Waiting of={data}>
        {(info) => {
          const types = Object.keys(TYPES).filter((name) => info.types[name]);
          const most = Math.max(1, ...Object.values(info.types));
          const statuses = Object.keys(STATUSES).filter((name) => info.statuses[name]);
          const told = Math.max(1, ...Object.values(info.statuses));
          const books = Math.max(1, ...info.publishers.map((one) => one.documents));
          return (
            <div class="actor-sheet">
              <p class="serif">{count(info.documents, 'document')} with {count(info.words, 'word')}, {count(info.events, 'record')}, {count(info.stories, 'story', 'stories')}, {count(info.reviews, 'judgement')}{info.from && `; ${info.from} to ${info.to}`}.</p>
              {info.can_write && <Add done={again} kinds={info.limits.kinds} />}
              <Jobs of={jobs.data?.items ?? []} done={again} />
              <div class="halves">
                <section>
                  <h2>Types</h2>
                  <table class="butterfly"><tbody>{types.map((name) => <tr key={name}><th scope="row" class={`q${quadOf(name)}`}><TypeGlyph type={name} /> <a class="plain" href={to(['search'], { what: 'events', q: condition('event', name) })}>{name.toLowerCase()}</a></th><td><Meter right n={info.types[name]!} of={most} quad={quadOf(name)} /></td></tr>)}</tbody></table>
                </section>
                <section>
                  <h2>Statuses</h2>
                  <table class="butterfly"><tbody>{statuses.map((name) => <tr key={name}><th scope="row"><StatusGlyph status={name} /> <a class="plain" href={to(['search'], { what: 'events', q: condition('status', name) })}>{name}</a></th><td><Meter right n={info.statuses[name]!} of={told} /></td></tr>)}</tbody></table>
                  <h2>Publishers</h2>
                  <table class="butterfly"><tbody>{info.publishers.slice(0, 12).map((one) => <tr key={one.name}><th scope="row"><a class="plain" href={to(['search'], { what: 'documents', q: condition('publisher', one.name) })}><bdi>{one.name}</bdi></a></th><td><Meter right n={one.documents} of={books} /></td></tr>)}</tbody></table>
                </section>
              </div>
              <section><h2>Coded by</h2><ul class="soft small">{info.coders.map((coder) => <li key={coder.polemos + coder.codebook + coder.model}>Polemos {coder.polemos}, {coder.codebook}, {coder.model}: {count(coder.documents, 'document')}</li>)}</ul></section>
              <section><h2>Take it along</h2><p class="row">{['csv', 'jsonl', 'tsv', 'parquet', 'geojson', 'gexf', 'timeline', 'trig'].map((format) => <a key={format} class="button" href={api(['export'], { format })} download>{format}</a>)}</p></section>
            </div>
          );
        }}
      </Waiting>
    </>
  );
}

/** Adds files, and tells how far it is. */
function Add({ done, kinds }: { done: () => void; kinds: string[] }) {
  const [job, setJob] = useState<Job | null>(null);
  const [failed, setFailed] = useState<ApiError | null>(null);
  const add = async (files: FileList) => {
    setFailed(null);
    for (const file of files) {
      try {
        const started = await post<Job>(api(['documents'], { name: file.name, by: user.value || 'unknown' }), file);
        const ended = await follow(started.id, setJob);
        say(`${file.name}: ${count(ended.added, 'document')} added${ended.already ? `, ${ended.already} were there` : ''}`);
      } catch (error) { setFailed(error instanceof ApiError ? error : new ApiError(0, String((error as Error).message))); }
    }
    setJob(null);
    done();
  };
  return (
    <section class="no-print">
      <p class="row"><label class="button main">Add files<input class="hidden" type="file" multiple accept={kinds.map((kind) => '.' + kind).join(',')} onChange={(change) => change.currentTarget.files && void add(change.currentTarget.files)} /></label><span class="soft small">{kinds.map((kind) => '.' + kind).join(', ')}; adding can be undone.</span></p>
      {job && <p class="row" role="status"><progress value={job.bytes_read} max={Math.max(1, job.bytes)} aria-label="Progress" /> <span class="soft">{job.name}: {job.state}, {count(job.added, 'document')}, {count(job.events, 'record')}</span></p>}
      {failed && <Failure message={failed.message} remedy={failed.remedy} />}
    </section>
  );
}

function Jobs({ of, done }: { of: Job[]; done: () => void }) {
  if (!of.length) return null;
  const undo = (id: number) => void post(api(['jobs', String(id), 'undo']), { by: user.value || 'unknown' }).then(done);
  return (
    <section>
      <h2>Added here</h2>
      <table><tbody>{of.map((job) => (
        <tr key={job.id} class={job.undone ? 'undone' : ''}><td class="soft">{job.made.slice(0, 16).replace('T', ' ')}</td><td>{job.by}</td><td>{job.name}</td><td>{job.state}</td><td class="number">{count(job.added, 'document')}</td><td>{['done', 'failed'].includes(job.state) && <button class="button quiet" onClick={() => undo(job.id)}>{job.undone ? 'Bring back' : 'Undo'}</button>}</td></tr>
      ))}</tbody></table>
    </section>
  );
}
