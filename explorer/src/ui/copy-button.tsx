import { useEffect, useState } from "react";
import { useText } from "../language/text";

interface CopyButtonProps {
  readonly label: string;
  readonly text: string;
  /** What is copied, for those who hear the button alone. */
  readonly of?: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ label, text, of }: CopyButtonProps) {
  const say = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopied(false), [text]);
  return (
    <button
      type="button"
      className="button"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{copied ? say("query.copied") : label}</span>
      {of && <span className="unseen">: {of}</span>}
    </button>
  );
}
