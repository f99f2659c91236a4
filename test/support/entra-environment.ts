import type { EntraEnvironment } from "../../environments/schema";
import { MINIMAL } from "./environment";

const { tenantId, displayName, secret } = MINIMAL.microsoft;
const { auth0: _, ...common } = MINIMAL;

/** An environment of the route `entra` with every default, to change one property of. */
export const ENTRA: EntraEnvironment = {
  ...common,
  route: "entra",
  microsoft: { tenantId, displayName, accounts: "tenant", secret },
  signOut: "pool",
};

export const ACME = { name: "Acme", id: tenantId, domains: ["acme.com"] };
export const CONTOSO = { name: "Contoso", id: "c0a70500-0000-4000-8000-00000000c0a7", domains: [] };

/** One of the route `entra` that lets in the organisations Acme and Contoso. */
export const LISTED: EntraEnvironment = {
  ...ENTRA,
  microsoft: {
    ...ENTRA.microsoft,
    accounts: "listed",
    organizations: [ACME, CONTOSO],
  },
};
