import { LIFETIMES, secondsOf } from "../lifetimes";
import { lifetime } from "../values";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";

/** A lifetime within Cognito's bounds for the token. */
function lifetimeOf(token: keyof typeof LIFETIMES) {
  const { atLeast, atMost } = LIFETIMES[token];
  return lifetime.refine(
    (text) => secondsOf(text) >= secondsOf(atLeast) && secondsOf(text) <= secondsOf(atMost),
    {
      error: `must be ${atLeast} to ${atMost}`,
      when: ({ issues }) => issues.length === 0,
    },
  );
}

const LIVES = { access: lifetimeOf("access"), id: lifetimeOf("id"), refresh: lifetimeOf("refresh") };

/** Whether it is right in itself: what is wrong is told by its own key. */
const isInBounds = (token: keyof typeof LIVES, life: unknown) => LIVES[token].safeParse(life).success;

const by = (token: keyof typeof LIFETIMES) => `\`${LIFETIMES[token].default}\``;

export const tokens = key(
  map({
    access: key(LIVES.access.exactOptional(), {
      description: "How long an access token opens your APIs",
      derivedDefault: by("access"),
      sample: "15 minutes",
      details: "5 minutes to 1 day. An API that only verifies the signature accepts it until it expires.",
    }),
    id: key(LIVES.id.exactOptional(), {
      description: "How long an ID token is valid",
      derivedDefault: by("id"),
      sample: "15 minutes",
      details: "5 minutes to 1 day.",
    }),
    refresh: key(LIVES.refresh.exactOptional(), {
      description: "How long after a sign-in an app gets new tokens without another one",
      derivedDefault: by("refresh"),
      sample: "8 hours",
      details: "60 minutes to 3650 days, and at least as long as the other two.",
    }),
  })
    .superRefine((given, { addIssue }) => {
      const refresh = given.refresh ?? LIFETIMES.refresh.default;
      if (!isInBounds("refresh", refresh)) return;
      for (const token of ["access", "id"] as const) {
        const life = given[token] ?? LIFETIMES[token].default;
        if (!isInBounds(token, life) || secondsOf(life) <= secondsOf(refresh)) continue;
        const message = `must not live longer than refresh (${refresh}), as Cognito demands`;
        addIssue({ code: "custom", path: [token], message });
      }
    }, despiteOthers)
    .exactOptional(),
  {
    description: "How long the tokens live that its app gets",
    derivedDefault: "Cognito's; an adopted app client keeps its own",
    details:
      "Each is a number and its unit: `15 minutes`, `8 hours`, `30 days`. The stack writes both to Cognito, also for the defaults, so a change in the AWS console shows in the next plan. For an adopted app client, give all three or leave `tokens` out.",
    later:
      "changed in place. Tokens that an app already has keep their life. If `refresh` gets shorter, people sign in again more often.",
  },
);
