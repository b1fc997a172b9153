/** What keeps a command from its work, and its operator can mend: the message is one line that says what to do. */
export class OperatorError extends Error {}
