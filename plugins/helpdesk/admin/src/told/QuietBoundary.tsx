import { Component, type ReactNode } from 'react';

interface QuietBoundaryProps {
  children: ReactNode;
}

/** What stands beside every page of the panel must not take one down: where it fails, it is not there. */
export class QuietBoundary extends Component<QuietBoundaryProps, { hasFailed: boolean }> {
  state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}
