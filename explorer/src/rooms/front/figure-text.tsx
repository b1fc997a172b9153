import { useFormats } from "../../language/formats";
import { useTerms } from "../../language/terms";
import { useText } from "../../language/text";

interface FigureTextProps {
  /** An exact decimal. */
  readonly value: string;
  readonly unit: string;
  /** The power of ten by which it is multiplied: 9 for billions. */
  readonly scale: number;
}

/** Units that are written as a sign or a code, whatever the language. */
const CODES: Readonly<Record<string, string>> = { USD: "USD", CAD: "CAD", PERCENT: "%" };

/** What a unit is called beside a figure, such as «billion USD». */
export function useUnit(): (unit: string, scale: number) => string {
  const say = useText();
  const terms = useTerms();
  return (unit, scale) => say("front.unit", { unit: CODES[unit] ?? terms.value("Unit", unit), scale: String(scale) });
}

/** A figure with its unit, every digit kept. */
export function FigureText({ value, unit, scale }: FigureTextProps) {
  const { decimal } = useFormats();
  const unitOf = useUnit();
  return (
    <>
      {decimal(value)} {unitOf(unit, scale)}
    </>
  );
}
