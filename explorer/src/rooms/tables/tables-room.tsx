import { NoSuchPage } from "../../app/no-such-page";
import { kindAt } from "../../kinds/kinds";
import { KindIndex } from "./kind-index";
import { TablePage } from "./table-page";

/** The tables: which there are, or that of one kind. */
export default function TablesRoom({ path }: { readonly path: string | null }) {
  if (path === null) return <KindIndex />;
  const kind = kindAt(path);
  return kind ? <TablePage key={kind.name} kind={kind} /> : <NoSuchPage />;
}
