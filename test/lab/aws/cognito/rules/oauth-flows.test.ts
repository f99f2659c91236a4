import { test } from "node:test";
import { checkOAuthFlows } from "../../../../../lab/aws/cognito/rules/oauth-flows";
import { refuses } from "../refusal";

const code = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ["code"],
  AllowedOAuthScopes: ["openid"],
  CallbackURLs: ["https://app.acme.com/cb"],
};
const machine = { ...code, AllowedOAuthFlows: ["client_credentials"], CallbackURLs: [] };

test("a client with the code flow and one with none pass", () => {
  checkOAuthFlows(code);
  checkOAuthFlows({});
});

test("flows are accepted even if the client may not use OAuth", () => {
  checkOAuthFlows({ ...code, AllowedOAuthFlowsUserPoolClient: false });
});

test("a client that may use OAuth needs flows and scopes", () => {
  const message =
    "AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.";
  refuses(() => checkOAuthFlows({ ...code, AllowedOAuthFlows: [] }), message);
  refuses(() => checkOAuthFlows({ ...code, AllowedOAuthScopes: [] }), message);
});

test("a flow that redirects needs a callback", () => {
  for (const flow of ["code", "implicit"]) {
    refuses(
      () => checkOAuthFlows({ ...code, AllowedOAuthFlows: [flow], CallbackURLs: [] }),
      "CallbackUrls can not be empty when code flow or implicit flow is selected",
      "InvalidOAuthFlowException",
    );
  }
});

test("client credentials need a secret, new or existing", () => {
  checkOAuthFlows({ ...machine, GenerateSecret: true });
  checkOAuthFlows({ ...machine, ClientSecret: "kept" });
  refuses(
    () => checkOAuthFlows(machine),
    "client_credentials flow can not be selected if client does not have a client secret.",
    "InvalidOAuthFlowException",
  );
});

test("client credentials cannot be combined with another flow", () => {
  refuses(
    () =>
      checkOAuthFlows({ ...code, GenerateSecret: true, AllowedOAuthFlows: ["code", "client_credentials"] }),
    "client_credentials flow can not be selected along with code flow or implicit flow.",
    "InvalidOAuthFlowException",
  );
});
