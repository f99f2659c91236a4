import type { SamlEnvironment } from "../../environments/schema";
import { MINIMAL } from "./environment";

const { tenantId, displayName } = MINIMAL.microsoft;
const { auth0: _, ...common } = MINIMAL;

/** An environment of the route `saml` with every default, to change one property of. */
export const SAML: SamlEnvironment = {
  ...common,
  route: "saml",
  microsoft: {
    tenantId,
    displayName,
    accounts: "tenant",
    certificate: { active: "a", a: "first", b: null },
  },
  saml: { signRequests: false, encryptAssertions: false, idpInitiated: false },
  signOut: "pool",
};
