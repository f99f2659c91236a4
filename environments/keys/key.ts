import type { z } from "zod";

/**
 * What people read about a key. The editor's help, the comments of a new file, the questions and options of `env new`, and the
 * guide come from it. Backticks mark code; plain text loses them.
 */
export interface KeyMeta<Value = unknown> {
  /** What it is, without a full stop at its end. */
  readonly description: string;
  /** What each value means, where there are few. */
  readonly choices?: Readonly<Record<Extract<Value, string>, string>>;
  /** The default, if it follows from something else. */
  readonly derivedDefault?: string;
  /** The key without which this one is required. */
  readonly requiredUnless?: string;
  /** Its value in the guide's samples. @default - the default, or the samples of the keys below it */
  readonly sample?: Value;
  /** Where a person finds the value. */
  readonly where?: string;
  /** What `env new` asks. */
  readonly question?: string;
  /** What else to know, in Markdown, for the guide alone. */
  readonly details?: string;
  /** What a later change means, in Markdown, for the guide alone. @default - what it means for the key above */
  readonly later?: string;
}

/** A key of the environment file: what it takes, and what people read about it. */
export function key<Schema extends z.ZodType>(schema: Schema, meta: KeyMeta<z.input<Schema>>): Schema {
  return schema.meta({ ...meta });
}
