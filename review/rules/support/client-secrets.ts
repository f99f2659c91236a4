import { factsOf } from "../../../stacks/routes/facts";
import type { Chain } from "../../chain";
import { reviewedRouteOf } from "../../routes";

/** A chain whose app registration has client secrets. */
export type ChainWithSecrets = Chain<"broker" | "entra">;

/** The addresses of the app registration's client secrets. */
export const passwordsOf = (chain: ChainWithSecrets): readonly string[] =>
  Object.values(factsOf(chain).credential.addresses);

/** Who proves itself to Entra with them. */
export const userOfSecretIn = (chain: ChainWithSecrets): string =>
  reviewedRouteOf(chain).provesItself ?? "nobody";
