import { test } from "node:test";
import { checkProviderName } from "../../../../../lab/aws/cognito/rules/provider-name";
import { refuses } from "../refusal";

test("an OIDC or SAML provider has any name of its own", () => {
  checkProviderName("Microsoft", "OIDC");
  checkProviderName("Entra", "SAML");
});

test("a social provider is named as its type", () => {
  checkProviderName("Google", "Google");
  refuses(() => checkProviderName("Search", "Google"), "Provider Search cannot be of type Google.");
});

test("the name of a social provider is not for others", () => {
  refuses(() => checkProviderName("Google", "OIDC"), "Provider Google cannot be of type OIDC.");
});
