import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { Link } from "../address/link";
import type { MessageId } from "../language/text";
import { useText } from "../language/text";
import { AsOf } from "./as-of";
import { Footer } from "./footer";
import { LanguageChoice } from "./language-choice";
import { SearchButton } from "./search-button";
import { ShowQuery } from "./show-query";
import styles from "./shell.module.css";

const ROOMS: readonly { to: string; name: MessageId }[] = [
  { to: "/", name: "room.front" },
  { to: "/tables", name: "room.tables" },
  { to: "/graph", name: "room.graph" },
  { to: "/timeline", name: "room.timeline" },
  { to: "/compare", name: "room.compare" },
  { to: "/data", name: "room.data" },
];

/** What stands around every room: the way to the others, search, the day, the language, and the query of the view. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const say = useText();
  const [path] = useLocation();
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
        {say("shell.skip")}
      </a>
      <header className={`${styles.header} no-print`}>
        <Link to="/" className={styles.brand}>
          <img src={new URL("../../icon.svg", import.meta.url).href} alt="" width="28" height="28" />
          <span>
            {say("shell.name")}
            <small>{say("shell.names")}</small>
          </span>
        </Link>
        <div className={styles.controls}>
          <SearchButton />
          <AsOf />
          <ShowQuery />
          <LanguageChoice />
        </div>
        <nav aria-label={say("shell.rooms")} className={styles.rooms}>
          {ROOMS.map(({ to, name }) => {
            const here = to === "/" ? path === "/" : path.startsWith(to);
            return (
              <Link key={to} to={to} aria-current={here ? "page" : undefined}>
                {say(name)}
              </Link>
            );
          })}
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
