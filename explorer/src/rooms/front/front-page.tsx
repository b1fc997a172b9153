import { useText } from "../../language/text";
import { Page } from "../../ui/page";

export function FrontPage() {
  const say = useText();
  return <Page title={say("front.title")}>…</Page>;
}
