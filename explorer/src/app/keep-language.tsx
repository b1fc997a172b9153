import { useEffect } from "react";
import { useShared } from "../address/use-shared";
import { useParam } from "../address/use-param";

/** Writes the language into the address where it is not there: pasted elsewhere it shows the same. */
export function KeepLanguage() {
  const { language } = useShared();
  const [kept, keep] = useParam("lang");
  useEffect(() => {
    if (kept !== language) keep(language, { replace: true });
  }, [kept, keep, language]);
  return null;
}
