import { api, get } from '../api/client';
import type { Job } from '../api/types';

/** Follows a job to its end, telling of each step. */
export function follow(id: number, step: (job: Job) => void = () => {}): Promise<Job> {
  return new Promise((done, failed) => {
    const path = api(['jobs', String(id)]);
    const events = new EventSource(path);
    const over = (job: Job) => {
      events.close();
      step(job);
      if (job.state === 'failed') failed(new Error(job.problems[0]?.reason ?? 'it failed'));
      else done(job);
    };
    const read = (message: MessageEvent<string>) => JSON.parse(message.data) as Job;
    events.addEventListener('progress', (message) => step(read(message)));
    for (const end of ['done', 'failed']) events.addEventListener(end, (message) => over(read(message as MessageEvent<string>)));
    // Where the stream breaks off, the job itself says how far it is.
    events.onerror = () => void get<Job>(path).then((job) => (['done', 'failed'].includes(job.state) ? over(job) : step(job)), failed);
  });
}
