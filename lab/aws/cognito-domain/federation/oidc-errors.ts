import { SignInError } from "../callback";
import type { ProviderErrors } from "./provider";

/** What is wrong with somebody who comes from an OIDC identity provider. */
export const OIDC_ERRORS: ProviderErrors = {
  refused: (message) => new SignInError(message),
  missing: (names) => new SignInError(`attributes required: [${names.join(", ")}]`),
  faulty: (faults) =>
    new SignInError(`${faults.map(({ name, fault }) => `user.${name}: ${fault}\n`).join(" ")} `),
};
