import { Component, type ReactNode } from 'react';
import { CrashScreen } from './CrashScreen.tsx';

interface State {
  readonly error: Error | null;
}

/** A bug while drawing ends here, in words. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    return this.state.error ? <CrashScreen error={this.state.error} /> : this.props.children;
  }
}
