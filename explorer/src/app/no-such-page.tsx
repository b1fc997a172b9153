import { Link } from "../address/link";
import { useText } from "../language/text";
import { Empty } from "../ui/empty";
import { Page } from "../ui/page";

/** What an address leads to that leads nowhere. */
export function NoSuchPage() {
  const say = useText();
  return (
    <Page title={say("nowhere.title")}>
      <Empty title={say("nowhere.lead")}>
        <Link to="/">{say("room.front")}</Link>
      </Empty>
    </Page>
  );
}
