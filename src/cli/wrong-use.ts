import { OperatorError } from "../operator-error";

/** A command was used wrongly; the message is one line that says what to give. The exit code is 2. */
export class WrongUse extends OperatorError {
  override readonly name = "WrongUse";
}
