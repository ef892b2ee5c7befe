import { useEffect, useState } from 'preact/hooks';

/** What the server says is wrong, with what to do about it (RFC 9457). */
export class ApiError extends Error {
  constructor(readonly status: number, message: string, readonly remedy: string | null = null, readonly at: number | null = null) {
    super(message);
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.status === 401) window.location.assign('/login');
  if (response.status === 204) return undefined as T;
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new ApiError(response.status, body?.detail ?? body?.title ?? `the server answered ${response.status}`, body?.remedy ?? null, body?.at ?? null);
  }
  return body as T;
}

const wait = (milliseconds: number, signal?: AbortSignal) =>
  new Promise<void>((done, failed) => {
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', () => (clearTimeout(timer), failed(signal.reason)));
  });

/** Asks, and asks again while the coder is still loading. */
async function ask<T>(path: string, init: RequestInit): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    let response: Response;
    try {
      response = await fetch(path, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiError(0, 'the server does not answer', 'Is polemos serve still running?');
    }
    if (response.status !== 503 || attempt > 12) return answer<T>(response);
    await wait(1000 * Math.min(3, Number(response.headers.get('Retry-After')) || 1), init.signal ?? undefined);
  }
}

const answers = new Map<string, unknown>();

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  const found = await ask<T>(path, { signal: signal ?? null, headers: { Accept: 'application/json' } });
  answers.set(path, found);
  if (answers.size > 40) answers.delete(answers.keys().next().value!);
  return found;
}

/** Sends a change; what was fetched before may not hold any more. */
export function post<T>(path: string, body: unknown): Promise<T> {
  answers.clear();
  const file = body instanceof Blob;
  const type = file ? (/\.(jsonl|ndjson)$/.test((body as File).name ?? '') ? 'application/x-ndjson' : 'application/octet-stream') : 'application/json';
  return ask<T>(path, { method: 'POST', headers: { 'Content-Type': type, Accept: 'application/json' }, body: file ? body : JSON.stringify(body) });
}

export interface Data<T> { data: T | null; error: ApiError | null; loading: boolean; again: () => void }

/** The answer at an address; the last one stays until the next is there, so that nothing flickers. */
export function useData<T>(path: string | null): Data<T> {
  const [state, setState] = useState<{ path: string | null; data: T | null; error: ApiError | null; loading: boolean }>({
    path: null, data: null, error: null, loading: path !== null,
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return setState({ path, data: null, error: null, loading: false });
    const known = answers.get(path) as T | undefined;
    if (known) setState({ path, data: known, error: null, loading: false });
    else setState((old) => ({ ...old, error: null, loading: true }));
    const abort = new AbortController();
    get<T>(path, abort.signal).then(
      (data) => setState({ path, data, error: null, loading: false }),
      (error) => abort.signal.aborted || setState((old) => ({ ...old, path, error: error as ApiError, loading: false })),
    );
    return () => abort.abort();
  }, [path, round]);
  return { data: state.data, error: state.error, loading: state.loading, again: () => setRound((n) => n + 1) };
}

/** An address of the API. */
export function api(parts: string[], filters: Record<string, string | number | boolean | null | undefined> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value !== null && value !== undefined && value !== '' && value !== false) query.set(name, String(value));
  const text = query.toString();
  return '/api/' + parts.map(encodeURIComponent).join('/') + (text ? '?' + text : '');
}
