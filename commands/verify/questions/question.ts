import type { Environment } from "../../../environments/schema";
import type { Look } from "../../../review/look";
import type { Review } from "../../../review/review";
import type { Check } from "../check";

/** A value of one of the lab's switches. */
export type Side = string | number | boolean;

/** What was seen of a live chain. */
export interface Sight {
  readonly environment: Environment;
  readonly checks: readonly Check[];
  /** What its control planes have. @default - nobody asked them */
  readonly deep?: { readonly review: Review; readonly look: Look };
}

/** Something that public documents leave open about the clouds: a switch of the lab. */
export interface Question {
  /** The name of the lab's switch. */
  readonly name: string;
  readonly question: string;
  /** What the lab does, unless it is told otherwise. */
  readonly standard: Side;
  /** The answer, as far as it was seen. @default - a walk can't see it */
  readonly answer?: (sight: Sight) => Side | undefined;
  /** How to answer it: what a person does, and what they see then. */
  readonly toDo: string;
}

/** A question, with its answer if it was seen. */
export interface Answered extends Omit<Question, "answer"> {
  readonly seen?: Side;
}
