import { Component, type ReactNode } from "react";

interface Props {
  /** What is shown in place of what broke. */
  broken: (again: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps what breaks in the board from breaking the room. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.broken(() => this.setState({ failed: false })) : this.props.children;
  }
}
