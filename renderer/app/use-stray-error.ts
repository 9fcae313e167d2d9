import { useEffect, useState } from 'react';

/** A bug outside of React's sight: in an event, a timer, a promise. React's own go to ErrorBoundary. */
export function useStrayError(): Error | null {
  const [stray, setStray] = useState<Error | null>(null);
  useEffect(() => {
    const catchRejection = (event: PromiseRejectionEvent): void => setStray(asError(event.reason));
    const catchError = (event: ErrorEvent): void => {
      // Chromium reports a late layout this way; nothing is wrong then, and `error` is missing.
      if (event.error !== null && event.error !== undefined) setStray(asError(event.error));
    };
    window.addEventListener('unhandledrejection', catchRejection);
    window.addEventListener('error', catchError);
    return () => {
      window.removeEventListener('unhandledrejection', catchRejection);
      window.removeEventListener('error', catchError);
    };
  }, []);
  return stray;
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
