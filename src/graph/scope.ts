import type { Language } from "../model/describe";

/** What a statement depends on beside the selection: what one request gives for its variables, and its languages. */
export interface Asking {
  /** The variables; the arguments of selected relationships may use them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The languages of titles, the preferred first. */
  readonly languages: readonly Language[];
}

/**
 * The names of one statement: parameters and variables are numbered in the order of their use, so that the same
 * structure gives the same text and the database's plan cache knows it again.
 */
export class Names {
  readonly parameters: Record<string, unknown> = {};
  private parameterCount = 0;
  private variableCount = 0;

  /** Takes a value in and gives the name it goes by; values never become text. */
  readonly parameter = (value: unknown): string => {
    const name = `p${this.parameterCount++}`;
    this.parameters[name] = value;
    return `$${name}`;
  };

  variable(letter: string): string {
    return `${letter}${this.variableCount++}`;
  }
}

/** What a part of a statement is composed with: what it depends on, and the names of the statement. */
export class Scope {
  constructor(
    readonly asking: Asking,
    private readonly names = new Names(),
  ) {}

  get parameters(): Readonly<Record<string, unknown>> {
    return this.names.parameters;
  }

  readonly parameter = (value: unknown): string => this.names.parameter(value);

  variable(letter: string): string {
    return this.names.variable(letter);
  }
}
