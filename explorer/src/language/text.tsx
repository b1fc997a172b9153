import type { PropsWithChildren } from "react";
import { useEffect, useState } from "react";
import { IntlProvider, useIntl } from "react-intl";
import type { InterfaceLanguage } from "../address/shared";
import { useShared } from "../address/use-shared";
import type { Messages } from "./en";

/** A message of the interface, by its name. */
export type MessageId = keyof Messages;

/** How the parties' people write numbers and days. */
const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { en: "en-US", es: "es-MX", fr: "fr-CA" };

const catalogues: Readonly<Record<InterfaceLanguage, () => Promise<{ messages: Readonly<Record<string, string>> }>>> = {
  en: () => import("./en"),
  es: () => import("./es"),
  fr: () => import("./fr"),
};

/** Speaks the language of the address; nothing is shown until its messages are there. */
export function Speaking({ children }: PropsWithChildren) {
  const { language } = useShared();
  const [spoken, setSpoken] = useState<{ language: InterfaceLanguage; messages: Record<string, string> }>();
  useEffect(() => {
    let wanted = true;
    void catalogues[language]().then(({ messages }) => wanted && setSpoken({ language, messages: { ...messages } }));
    return () => {
      wanted = false;
    };
  }, [language]);
  useEffect(() => {
    if (spoken) document.documentElement.lang = spoken.language;
  }, [spoken]);
  if (!spoken) return null;
  return (
    <IntlProvider locale={LOCALES[spoken.language]} messages={spoken.messages}>
      {children}
    </IntlProvider>
  );
}

type Values = Readonly<Record<string, string | number>>;

/** Says messages of the interface in the reader's language. */
export function useText(): (id: MessageId, values?: Values) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, { ...values });
}
