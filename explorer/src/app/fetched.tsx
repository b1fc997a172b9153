import type { ComponentType } from "react";
import { useEffect, useState } from "react";
import { Skeleton } from "../ui/answered";

/**
 * A room whose script is fetched when it is first entered. React's own `lazy` would do, but for the third of a second that
 * it keeps back what has come.
 */
export function fetched<Props extends object>(fetch: () => Promise<{ default: ComponentType<Props> }>) {
  let Room: ComponentType<Props> | null = null;
  return function Fetched(props: Props) {
    const [failure, setFailure] = useState<Error | null>(null);
    const [, setThere] = useState(Room !== null);
    useEffect(() => {
      if (Room) return;
      fetch().then(
        (module) => {
          Room = module.default;
          setThere(true);
        },
        (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
      );
    }, []);
    if (failure) throw failure;
    return Room ? <Room {...props} /> : <Skeleton lines={12} />;
  };
}
