import type { ComponentChildren } from 'preact';
import type { Data } from '../api/client';

/** Shows what was fetched, that it is being fetched, or what went wrong and what to do. */
export function Waiting<T>({ of, children }: { of: Data<T>; children: (data: T) => ComponentChildren }) {
  return (
    <>
      {of.error && <Failure message={of.error.message} remedy={of.error.remedy} again={of.again} />}
      {of.loading && !of.data && <div class="wait" role="status" aria-label="Loading" />}
      {of.data && !of.error && <div aria-busy={of.loading}>{children(of.data)}</div>}
    </>
  );
}

export function Failure({ message, remedy, again }: { message: string; remedy?: string | null; again?: () => void }) {
  return (
    <div class="notice bad row" role="alert">
      <p class="grow">
        <strong>{message.charAt(0).toUpperCase() + message.slice(1)}.</strong> {remedy}
      </p>
      {again && <button class="button" onClick={again}>Try again</button>}
    </div>
  );
}
