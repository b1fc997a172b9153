import { useParam } from "../address/use-param";
import { LANGUAGES } from "../address/shared";
import { useShared } from "../address/use-shared";
import { useText } from "../language/text";

/** Languages by their own names. */
const NAMES = { en: "English", es: "Español", fr: "Français" } as const;

/** Chooses the language, which the address keeps. */
export function LanguageChoice() {
  const say = useText();
  const { language } = useShared();
  const [, setLanguage] = useParam("lang");
  return (
    <select
      className="input"
      aria-label={say("shell.language")}
      value={language}
      onChange={(event) => setLanguage(event.target.value)}
    >
      {LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {NAMES[each]}
        </option>
      ))}
    </select>
  );
}
