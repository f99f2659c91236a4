import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import { renderValue } from "../differences";
import type { Finding, Rule } from "../rule";
import { isEmpty, isSame, type Value, type Values } from "../value";
import { knownAt } from "./support/known";
import { isKept } from "./support/loss";

/** A kind of trigger. */
interface Trigger {
  /** What it may do to people from now on. */
  readonly comes: string;
  /** What happens to people without it. */
  readonly goes: string;
  /** Whether it decides who gets in, or who they are. */
  readonly isGrave: boolean;
}

const CHALLENGE: Trigger = {
  comes: "A function may let people in without Microsoft and without a password",
  goes: "People whom a function let in by its own challenges are shut out",
  isGrave: true,
};

const TOKENS: Trigger = {
  comes: "A function may rewrite who people are in the tokens that apps get",
  goes: "Apps no longer get what a function writes into people's tokens",
  isGrave: true,
};

const MESSAGES: Trigger = {
  comes: "A function writes the messages that people get from the user pool",
  goes: "People get the user pool's own messages instead of a function's",
  isGrave: false,
};

const SENDER: Trigger = {
  comes: "A function gets the codes by which people reset their passwords",
  goes: "People no longer get the messages that a function sends",
  isGrave: true,
};

/**
 * The triggers of a user pool, by their arguments in `lambda_config`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 */
const TRIGGERS: Readonly<Record<string, Trigger>> = {
  pre_sign_up: {
    comes: "A function may let in, link or turn away people at their first sign-in",
    goes: "People whom a function turned away, or linked, get in as they are",
    isGrave: true,
  },
  user_migration: {
    comes: "A function may make users with passwords of another directory",
    goes: "People who are not in the user pool yet no longer come over from another directory",
    isGrave: true,
  },
  pre_authentication: {
    comes: "A function may turn people away",
    goes: "People whom a function turned away get in",
    isGrave: true,
  },
  define_auth_challenge: CHALLENGE,
  create_auth_challenge: CHALLENGE,
  verify_auth_challenge_response: CHALLENGE,
  pre_token_generation_config: TOKENS,
  pre_token_generation: TOKENS, // the older name of the same; the provider writes both
  custom_email_sender: SENDER,
  custom_sms_sender: SENDER,
  custom_message: MESSAGES,
  post_authentication: {
    comes: "A function learns of each sign-in",
    goes: "A function no longer learns of sign-ins",
    isGrave: false,
  },
  post_confirmation: {
    comes: "A function learns of each new user",
    goes: "A function no longer learns of new users",
    isGrave: false,
  },
};

export const triggerChanged: Rule = {
  id: "trigger-changed",
  severity: "forbidden",
  what: "A Lambda function is attached to a trigger of the user pool, taken off, or replaced by another. What others attach is left as it is, so only an old plan or `stacks/extensions.ts` changes it. In drift a trigger that decides who gets in, or who they are, is a warning.",
  why: "A function that runs at a sign-in can make users, link them, let them in, turn them away, or rewrite what apps learn of them. An app team that attached one relies on it.",
  fix: "If you did not mean it, plan again: the stack leaves the triggers of others. If `stacks/extensions.ts` attaches the function, read its code, and waive this rule for that deploy.",
  find: ({ change }) => {
    const pool = change(ADDRESSES.pool);
    if (!isKept(pool)) return []; // a new pool has nobody yet
    const isOthers = pool.inState !== undefined;
    const found = compareTriggers(pool.inState ?? pool.before, pool.after);
    return found
      .filter(({ isGrave }) => isGrave || !isOthers)
      .map(({ people, cause }) => ({
        address: ADDRESSES.pool,
        people,
        cause,
        ...(isOthers && { severity: "warning" as const, fix: FIX_OF_OTHERS }),
      }));
  },
};

const FIX_OF_OTHERS =
  "Ask whoever changed it in Cognito (CloudTrail says who), and read the function's code. A deploy leaves it as it is.";

interface Changed extends Pick<Finding, "people" | "cause"> {
  readonly isGrave: boolean;
}

/** One for each thing that happens to people, with every trigger behind it. */
function compareTriggers(before: Values, after: Values): Changed[] {
  const found = new Map<string, Changed>();
  for (const [name, { comes, goes, isGrave }] of Object.entries(TRIGGERS)) {
    const [old, planned] = [before, after].map((side) => knownAt(side, `lambda_config.0.${name}`));
    if (old === undefined || planned === undefined || isSame(old, planned)) continue;
    const people = isEmpty(planned) ? goes : comes;
    const { cause } = found.get(people) ?? {};
    const change = describeChange(name, old, planned);
    found.set(people, { people, isGrave, cause: cause === undefined ? change : `${cause}; ${change}` });
  }
  return [...found.values()];
}

function describeChange(name: string, old: Value, planned: Value): string {
  const trigger = `the trigger \`${name}\` of the user pool`;
  const [former, current] = [functionOf(old), functionOf(planned)];
  if (isEmpty(planned)) return `${trigger} no longer calls ${former}`;
  return isEmpty(old) ? `${trigger} calls ${current}` : `${trigger} calls ${current} instead of ${former}`;
}

const functionOf = (value: Value): string => code(renderValue(knownAt(value, "0.lambda_arn") ?? value));
