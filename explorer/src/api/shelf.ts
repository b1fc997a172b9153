import { createContext, useContext, useSyncExternalStore } from "react";

/** An operation that the view on screen asked, with its variables. */
export interface Listed {
  readonly text: string;
  readonly variables: object;
}

/** The operations that the view on screen asked, for «show this query». */
export class Shelf {
  private readonly listed = new Map<string, Listed>();
  private readonly watchers = new Set<() => void>();
  private seen: readonly Listed[] = [];

  put(id: string, operation: Listed): void {
    this.listed.set(id, operation);
    this.tell();
  }

  take(id: string): void {
    this.listed.delete(id);
    this.tell();
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly all = (): readonly Listed[] => this.seen;

  private tell(): void {
    this.seen = [...this.listed.values()];
    for (const watcher of this.watchers) watcher();
  }
}

export const ShelfContext = createContext(new Shelf());

export const useShelf = () => useContext(ShelfContext);

/** The operations of the view, as they come and go. */
export function useListed(): readonly Listed[] {
  const shelf = useShelf();
  return useSyncExternalStore(shelf.watch, shelf.all);
}
