import type { Values } from "../../value";
import { knownTextsAt } from "./known";

/** Whether people can sign in with an Auth0 client, as far as the plan tells. */
export const canSignIn = (client: Values | undefined): boolean =>
  client !== undefined &&
  knownTextsAt(client, "callbacks")?.length !== 0 &&
  (knownTextsAt(client, "grant_types")?.includes("authorization_code") ?? true);
