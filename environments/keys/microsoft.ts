import { z } from "zod";
import { appName, homeTenant } from "./app-registration";
import { key } from "./key";
import { map } from "./map";
import { organizations } from "./organizations";
import { FIRST_SECRET, secretSlots } from "./secret-slots";

const MUST_BE_ACCOUNTS = "must be any (every organisation and personal accounts), organizations or tenant";

export const microsoft = key(
  map({
    tenantId: homeTenant,
    accounts: key(
      z
        .enum(["any", "organizations", "tenant"], {
          error: ({ input }) =>
            input === "personal" || input === "listed"
              ? `${MUST_BE_ACCOUNTS}; ${input} needs route: entra`
              : MUST_BE_ACCOUNTS,
        })
        .default("any"),
      {
        description: "Who may sign in",
        choices: {
          any: "accounts of every organisation, and personal accounts",
          organizations: "accounts of every organisation",
          tenant: "accounts of the home tenant alone",
        },
        question: "Who may sign in",
        details:
          "With `tenant`, guests of the home tenant sign in there. Otherwise they sign in through their own organisation. So a change to or from `tenant` makes guests new users.",
        later:
          "changed in place. Whoever is no longer admitted can't sign in again, and stays in the user pool.",
      },
    ),
    organizations,
    personal: key(z.boolean("must be true or false").exactOptional(), {
      description: "Whether personal Microsoft accounts may sign in",
      derivedDefault: "`true` for `microsoft.accounts: any`, else `false`",
      sample: true,
      question: "Whether personal Microsoft accounts may sign in besides these organisations",
      details:
        "`false` with `accounts: any` refuses them at Auth0, though the app registration is open to them. Needs `auth0.strategy: microsoft`, as `organizations` does.",
      later:
        "changed in place. Whoever is no longer admitted can't sign in again, and stays in the user pool.",
    }),
    displayName: appName,
    secret: key(
      secretSlots({
        sample: { active: "b", a: null, b: "2026-11-24" },
        later: {
          active: "changed in place.",
          a: "another time makes a new secret, `null` destroys it. A destroyed secret never comes back, not by `first` either.",
          b: "as for slot a.",
        },
      }).default(FIRST_SECRET),
      {
        description:
          "The app registration's client secrets, with which Auth0 proves itself to Entra. Each is valid for 365 days. `npm run rotate` writes this",
        details:
          "There are two slots, so that the old secret works until the new one is in use. The secrets themselves are not in the file.",
        later:
          "[`npm run rotate`](rotate.md) fills the empty slot, then makes it the active one, then empties the other, with a deployment after each. Nobody notices. Two of these steps in one are [forbidden](rules.md#secret-gone-too-soon) where the secret in use would stop working too soon.",
      },
    ),
  }),
  { description: "The app registration in Entra" },
);
