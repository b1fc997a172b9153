import type { PropsWithChildren, ReactNode } from "react";
import { Component } from "react";
import { useText } from "../language/text";
import { Empty } from "../ui/empty";

interface State {
  readonly error: Error | null;
}

/** Keeps a fault of one room from taking the whole page with it. */
export class Broken extends Component<PropsWithChildren, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Fault error={this.state.error} /> : this.props.children;
  }
}

function Fault({ error }: { readonly error: Error }) {
  const say = useText();
  return (
    <Empty title={say("fault.title")}>
      <p>{say("fault.help")}</p>
      <p className="small">{error.message}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {say("fault.reload")}
      </button>
    </Empty>
  );
}
