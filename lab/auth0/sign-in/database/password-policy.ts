import { z } from "zod";
import type { Connection } from "../../data";

/** A rule for passwords, in Auth0's words. */
export interface PasswordRule {
  readonly text: string;
  readonly holds: (password: string) => boolean;
}

const KINDS = {
  lowercase: { text: "Lower case letters (a-z)", pattern: /[a-z]/ },
  uppercase: { text: "Upper case letters (A-Z)", pattern: /[A-Z]/ },
  number: { text: "Numbers (0-9)", pattern: /\d/ },
  special: { text: "Special characters (e.g. !@#$%^&*)", pattern: /[^a-zA-Z0-9]/ },
} as const;
type Kind = keyof typeof KINDS;
const ALL_KINDS = Object.keys(KINDS) as Kind[];

const OPTIONS = z.looseObject({
  passwordPolicy: z.enum(["none", "low", "fair", "good", "excellent"]).nullish(),
  password_complexity_options: z.looseObject({ min_length: z.number().optional() }).nullish(),
  password_options: z
    .looseObject({
      complexity: z.looseObject({
        min_length: z.number(),
        character_types: z.array(z.enum(["lowercase", "uppercase", "number", "special"])),
        character_type_rule: z.enum(["all", "three_of_four"]),
        identical_characters: z.enum(["allow", "block"]),
      }),
    })
    .optional(),
});

/** Characters at least, by policy. */
const MINIMUM = { none: 1, low: 6, fair: 8, good: 8, excellent: 10 };

/**
 * What a new password of the connection must be.
 *
 * @see https://auth0.com/docs/authenticate/database-connections/password-strength
 * @see https://auth0.com/docs/authenticate/database-connections/flexible-password-policy
 */
export function passwordRulesOf({ options }: Connection): readonly PasswordRule[] {
  const { passwordPolicy, password_complexity_options, password_options } = OPTIONS.parse(options);
  if (password_options !== undefined) {
    const { complexity } = password_options;
    return [
      atLeast(complexity.min_length),
      ...(complexity.character_type_rule === "three_of_four"
        ? [threeOf(ALL_KINDS)]
        : complexity.character_types.map(oneOf)),
      ...(complexity.identical_characters === "block" ? [NO_REPETITION] : []),
    ];
  }
  const policy = passwordPolicy ?? "none";
  return [
    atLeast(password_complexity_options?.min_length ?? MINIMUM[policy]),
    ...(policy === "fair" ? (["lowercase", "uppercase", "number"] as const).map(oneOf) : []),
    ...(policy === "good" || policy === "excellent" ? [threeOf(ALL_KINDS)] : []),
    ...(policy === "excellent" ? [NO_REPETITION] : []),
  ];
}

function atLeast(minimum: number): PasswordRule {
  return {
    text: `At least ${minimum} ${minimum === 1 ? "character" : "characters"} in length`,
    holds: (password) => password.length >= minimum,
  };
}

function oneOf(kind: Kind): PasswordRule {
  const { text, pattern } = KINDS[kind];
  return { text, holds: (password) => pattern.test(password) };
}

function threeOf(kinds: readonly Kind[]): PasswordRule {
  return {
    text: `At least 3 of the following: ${kinds.map((kind) => KINDS[kind].text).join(", ")}`,
    holds: (password) => kinds.filter((kind) => KINDS[kind].pattern.test(password)).length >= 3,
  };
}

const NO_REPETITION: PasswordRule = {
  text: "No more than 2 identical characters in a row",
  holds: (password) => !/(.)\1\1/.test(password),
};
