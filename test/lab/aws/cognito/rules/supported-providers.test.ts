import { test } from "node:test";
import {
  checkIdpInitiated,
  checkSupportedProviders,
} from "../../../../../lab/aws/cognito/rules/supported-providers";
import type { IdentityProvider } from "../../../../../lab/aws/user-pools/types";
import { refuses } from "../refusal";

test("a client names providers of its pool, and the pool itself", () => {
  checkSupportedProviders(["COGNITO", "Microsoft"], ["Microsoft"], "us-east-1_pool");
});

test("a provider that the pool does not have is refused", () => {
  refuses(
    () => checkSupportedProviders(["Microsoft", "Google"], ["Microsoft"], "us-east-1_pool"),
    "The provider Google does not exist for User Pool us-east-1_pool.",
  );
});

const saml = (ProviderName: string, IDPInit = "false"): IdentityProvider => ({
  ProviderName,
  ProviderType: "SAML",
  ProviderDetails: { IDPInit },
});
const oidc: IdentityProvider = { ProviderName: "Microsoft", ProviderType: "OIDC", ProviderDetails: {} };

test("a SAML provider that starts sign-ins goes with other SAML providers alone", () => {
  checkIdpInitiated(["Acme", "Beta"], [saml("Acme", "true"), saml("Beta")]);
  checkIdpInitiated(["COGNITO", "Acme", "Microsoft"], [saml("Acme"), oidc]);
  refuses(
    () => checkIdpInitiated(["COGNITO", "Acme"], [saml("Acme", "true")]),
    "The provider Acme supports IdP-initiated SAML, so that COGNITO is not supported.",
  );
  refuses(
    () => checkIdpInitiated(["Acme", "Microsoft"], [saml("Acme", "true"), oidc]),
    "The provider Acme supports IdP-initiated SAML, so that Microsoft is not supported.",
  );
});
