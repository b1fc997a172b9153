import { useIntl } from "react-intl";
import type { Formats } from "./locale";
import { formatsIn } from "./locale";

export { momentOf } from "./locale";

const made = new Map<string, Formats>();

export function useFormats(): Formats {
  const { locale } = useIntl();
  const found = made.get(locale) ?? formatsIn(locale);
  made.set(locale, found);
  return found;
}
