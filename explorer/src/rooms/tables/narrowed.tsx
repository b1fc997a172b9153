import { useHref } from "../../address/link";
import { useSearchParams, Link as RouterLink } from "wouter";
import type { PropsWithChildren } from "react";
import type { GroupKey } from "../../kinds/answers";
import { whereOfGroup } from "./dimension-where";
import type { Table } from "./use-table";
import type { Where } from "./where";
import { joined } from "./where";

interface NarrowedProps {
  readonly table: Table;
  /** The groups, each along the dimension of its place. */
  readonly groups: readonly (GroupKey | null)[];
  readonly itself: (id: string) => boolean;
  readonly className?: string;
}

/** A count that leads to the table of the records counted; plain text where no `where` can say which they are. */
export function Narrowed({ table, groups, itself, className, children }: PropsWithChildren<NarrowedProps>) {
  const [params] = useSearchParams();
  const href = useHref();
  const { kind, by } = table;
  let where: Where | null = table.where ?? {};
  for (const [i, group] of groups.entries()) {
    if (!group) continue;
    const { value } = group;
    const found = whereOfGroup(kind, by[i]!, { value, itself: value !== null && itself(value) });
    where = found && where && joined(where, found);
  }
  if (!where) return <span className={className}>{children}</span>;
  const kept = { orderBy: params.get("orderBy"), columns: params.get("columns"), first: params.get("first") };
  return (
    <RouterLink href={href(`/tables/${kind.path}`, { ...kept, where: JSON.stringify(where) })} className={className}>
      {children}
    </RouterLink>
  );
}
