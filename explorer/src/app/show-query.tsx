import { lazy, Suspense, useState } from "react";
import { useListed } from "../api/shelf";
import { useText } from "../language/text";

const Queries = lazy(() => import("./queries"));

/** Shows the operations that the view on screen asked, ready to run elsewhere. */
export function ShowQuery() {
  const say = useText();
  const listed = useListed();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        disabled={listed.length === 0}
        onClick={() => setOpen(true)}
      >
        {say("query.show")}
      </button>
      {open && (
        <Suspense>
          <Queries listed={listed} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
