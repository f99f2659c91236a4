import { entryOf } from "../../environments/entry-of";
import { addressOfAppClient } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { knownAt } from "./support/known";

export const refreshRotationOff: Rule = {
  id: "refresh-rotation-off",
  severity: "warning",
  what: "An app client no longer rotates its refresh tokens.",
  why: "With rotation a stolen refresh token works until the app refreshes next. Without it, it works as long as it lives, and nobody notices.",
  fix: "Write `refreshRotation: true` for the app client, unless its app can't keep a new refresh token. If it was switched off in Cognito, apply again.",
  find: ({ before, after }) =>
    Object.entries(after.clients).flatMap(([name, client]) => {
      const [old, planned] = [entryOf(before.clients, name), client].map((side) =>
        knownAt(side, "refresh_token_rotation.0.feature"),
      );
      if (old !== "ENABLED" || planned === undefined || planned === "ENABLED") return [];
      return [
        {
          address: addressOfAppClient(name),
          people: `Whoever steals a refresh token of ${name} can use it until it expires`,
          cause: "its app client has `refresh_token_rotation` off",
        },
      ];
    }),
};
