"use client";
/** Keeps a failing figure from taking the card or the page with it. */

import { Component, type ReactNode } from "react";

interface Props {
  /** shown in place of what failed; `retry` tries it again */
  fallback: (retry: () => void) => ReactNode;
  /** told once at each failure, so that the page can go on without what failed */
  onFail?: () => void;
  children: ReactNode;
}

export class FigureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFail?.();
  }

  retry = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? this.props.fallback(this.retry) : this.props.children;
  }
}
