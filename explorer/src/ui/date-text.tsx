import { useFormats } from "../language/formats";

/** A date as precise as it is known. */
export function DateText({ date }: { readonly date: string }) {
  const { date: format } = useFormats();
  return <time dateTime={date}>{format(date)}</time>;
}
