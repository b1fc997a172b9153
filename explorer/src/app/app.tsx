import { useMemo } from "react";
import { Provider } from "urql";
import { Route, Switch, useLocation } from "wouter";
import { client } from "../api/client";
import { Shelf, ShelfContext } from "../api/shelf";
import { Speaking } from "../language/text";
import { FrontPage } from "../rooms/front/front-page";
import { DayShown } from "./as-of";
import { Broken } from "./broken";
import { fetched } from "./fetched";
import { KeepLanguage } from "./keep-language";
import { NoSuchPage } from "./no-such-page";
import { Shell } from "./shell";

const SearchRoom = fetched(() => import("../rooms/search/search-room"));
const RecordRoom = fetched(() => import("../rooms/record/record-room"));
const GraphRoom = fetched(() => import("../rooms/graph/graph-room"));
const TablesRoom = fetched(() => import("../rooms/tables/tables-room"));
const TimelineRoom = fetched(() => import("../rooms/timeline/timeline-room"));
const CompareRoom = fetched(() => import("../rooms/compare/compare-room"));
const DataRoom = fetched(() => import("../rooms/data/data-room"));

/** The room that the address leads to. */
function Rooms() {
  const [path] = useLocation();
  return (
    // A room that broke is left behind with its address.
    <Broken key={path}>
      <Switch>
        <Route path="/" component={FrontPage} />
        <Route path="/search" component={SearchRoom} />
        <Route path="/records/:id">{({ id }) => <RecordRoom key={id} id={decodeURIComponent(id)} />}</Route>
        <Route path="/graph" component={GraphRoom} />
        <Route path="/tables/:kind?">{({ kind }) => <TablesRoom path={kind ?? null} />}</Route>
        <Route path="/timeline" component={TimelineRoom} />
        <Route path="/compare" component={CompareRoom} />
        <Route path="/data" component={DataRoom} />
        <Route component={NoSuchPage} />
      </Switch>
    </Broken>
  );
}

/** The explorer: what all rooms share, and around them the shell. */
export function App() {
  const shelf = useMemo(() => new Shelf(), []);
  return (
    <Provider value={client}>
      <ShelfContext value={shelf}>
        <Speaking>
          <KeepLanguage />
          <Shell>
            <DayShown />
            <Rooms />
          </Shell>
        </Speaking>
      </ShelfContext>
    </Provider>
  );
}
