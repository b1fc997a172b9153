import { useId, useState } from "react";
import { useLocation } from "wouter";
import { useHref } from "../../address/link";
import type { KindName } from "../../kinds/kinds";
import { useText } from "../../language/text";
import { Dialog } from "../../ui/dialog";
import { Skeleton } from "../../ui/answered";
import { Failure } from "../../ui/failure";
import { KindChips } from "./kind-chips";
import { OptionList } from "./option-list";
import type { Option } from "./options";
import { NothingFound } from "./nothing-found";
import { remember } from "./recent";
import { SearchInput } from "./search-input";
import { toggled } from "./search-state";
import { useOptions } from "./use-options";
import styles from "./search.module.css";

interface PaletteProps {
  readonly onClose: () => void;
}

/** Search from everywhere: what is being written may mean, chosen by keys or by press; or all that it finds. */
export default function Palette({ onClose }: PaletteProps) {
  const say = useText();
  const href = useHref();
  const [, navigate] = useLocation();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [kinds, setKinds] = useState<readonly KindName[]>([]);
  const { groups, current, search } = useOptions(typed, kinds);
  const words = typed.trim();

  const go = (path: string, params?: Readonly<Record<string, string>>) => {
    onClose();
    navigate(href(path, params));
  };
  const searchAll = () => words && go("/search", { q: words, kinds: kinds.join(",") });
  const choose = (option: Option) => {
    if (option.type === "words") return setTyped(option.words);
    if (option.type === "all") return searchAll();
    remember(option.record.id);
    return go(`/records/${encodeURIComponent(option.record.id)}`);
  };

  return (
    <Dialog title={say("search.title")} onClose={onClose}>
      <SearchInput
        list={list}
        typed={typed}
        onType={setTyped}
        groups={groups}
        current={current}
        onAll={searchAll}
        onChoose={choose}
      >
        {(active) => (
          <>
            <div className={styles.filters}>
              {words && search.data && (kinds.length > 0 || search.data.search.kindCounts.length > 0) && (
                <KindChips
                  counts={search.data.search.kindCounts}
                  chosen={kinds}
                  onToggle={(kind) => setKinds(toggled(kinds, kind))}
                  onAll={() => setKinds([])}
                />
              )}
            </div>
            <div className={styles.offered} aria-busy={!current}>
              {words && search.error && <Failure error={search.error} askAgain={search.askAgain} />}
              {!current && groups.length === 0 && <Skeleton lines={6} />}
              {current && words && !search.error && groups.length === 0 && (
                <NothingFound
                  words={words}
                  kinds={kinds}
                  counts={search.data?.search.kindCounts ?? []}
                  onAllKinds={() => setKinds([])}
                />
              )}
              {groups.length > 0 && (
                <OptionList
                  id={list}
                  groups={groups}
                  active={active}
                  onChoose={choose}
                  total={search.data?.search.totalCount ?? 0}
                />
              )}
            </div>
          </>
        )}
      </SearchInput>
      <p className={`${styles.keys} muted small`}>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {say("search.keys.move")}
        </span>
        <span>
          <kbd>Enter</kbd> {say("search.keys.open")}
        </span>
        <span>
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {say("search.keys.all")}
        </span>
        <span>
          <kbd>Esc</kbd> {say("search.keys.close")}
        </span>
      </p>
    </Dialog>
  );
}
