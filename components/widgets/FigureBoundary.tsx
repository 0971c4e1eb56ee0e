"use client";
/** Keeps a failing figure from taking the card or the page with it. */

import { Component, type ReactNode } from "react";

interface Props {
  /** shown in place of what failed; `retry` tries it again */
  fallback: (retry: () => void) => ReactNode;
  children: ReactNode;
}

export class FigureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  retry = () => this.setState({ failed: false });

  override render() {
    return this.state.failed ? this.props.fallback(this.retry) : this.props.children;
  }
}
