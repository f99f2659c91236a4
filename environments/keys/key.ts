import type { z } from "zod";

/**
 * What a person is told of a key. From it come the editor's help, the comments of a new file, the questions and options of
 * `env new`, and the guide. Texts have `code` in backticks, which go where plain text is shown, and no full stop at the end
 * unless they are sentences.
 */
export interface KeyMeta<Value = unknown> {
  /** What it is. */
  readonly description: string;
  /** What each value means, where there are few. */
  readonly choices?: Readonly<Record<Extract<Value, string>, string>>;
  /** What it is where it is left out, if that follows from something else. */
  readonly derivedDefault?: string;
  /** A value that the guide's sample has. @default - the default, or what the keys below it have */
  readonly sample?: Value;
  /** Where a person finds the value. */
  readonly where?: string;
  /** What `env new` asks. */
  readonly question?: string;
  /** What else is good to know, in Markdown, for the guide alone. */
  readonly details?: string;
  /** What a later change means, in Markdown, for the guide alone. @default - what it means for the key above */
  readonly later?: string;
}

/** A key of the environment file: what it takes, and what a person is told of it. */
export function key<Schema extends z.ZodType>(schema: Schema, meta: KeyMeta<z.input<Schema>>): Schema {
  return schema.meta({ ...meta });
}
