import assert from "node:assert/strict";
import { test } from "node:test";
import { parseState } from "../../../commands/state/state";
import { withoutKnownSecrets } from "../../../commands/terminal/redact";

const STATE = {
  serial: 1,
  lineage: "lineage",
  outputs: {
    signing: { value: "marked by the stack", sensitive: true },
    domain: { value: "acme-dev.example" },
  },
  resources: [
    {
      mode: "managed",
      type: "azuread_application_password",
      name: "secret",
      instances: [
        {
          attributes: { value: "marked by the provider", display_name: "Acme sign-in" },
          sensitive_attributes: [[{ type: "get_attr", value: "value" }]],
        },
      ],
    },
    {
      mode: "managed",
      type: "aws_cognito_identity_provider",
      name: "auth0",
      instances: [
        {
          attributes: {
            provider_details: { client_key: "marked in a map", oidc_issuer: "https://acme.eu.auth0.com/" },
            options: [{ configuration: "marked in a list", name: "microsoft" }],
          },
          sensitive_attributes: [
            [
              { type: "get_attr", value: "provider_details" },
              { type: "index", value: { value: "client_key", type: "string" } },
            ],
            [
              { type: "get_attr", value: "options" },
              { type: "index", value: { value: 0, type: "number" } },
              { type: "get_attr", value: "configuration" },
            ],
          ],
        },
      ],
    },
    {
      mode: "managed",
      type: "aws_cognito_user_pool_client",
      name: "web",
      instances: [
        { attributes: { client_secret: "told by its name", callback_urls: ["https://acme.example"] } },
      ],
    },
  ],
};

test("once a state was read, its secrets are in nothing that is printed", () => {
  parseState(JSON.stringify(STATE), "a state");
  assert.equal(
    withoutKnownSecrets(
      "marked by the stack, marked by the provider, told by its name, marked in a map, marked in a list, acme-dev.example, Acme sign-in, https://acme.example, https://acme.eu.auth0.com/, microsoft",
      {},
    ),
    "(secret), (secret), (secret), (secret), (secret), acme-dev.example, Acme sign-in, https://acme.example, https://acme.eu.auth0.com/, microsoft",
  );
});
