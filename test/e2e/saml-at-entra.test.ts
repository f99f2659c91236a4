import assert from "node:assert/strict";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { type RunResult, run } from "../../commands/terminal/run";
import type { SamlChain } from "../../lab/chain-settings";
import { CloudApis } from "../../lab/deployer/cloud-apis";
import { labVariables, processEnvironmentWith } from "../../lab/deployer/environment-variables";
import { type Lab, startLab } from "../../lab/lab";

const CHAIN: SamlChain = {
  route: "saml",
  microsoft: { tenantId: "11111111-1111-1111-1111-111111111111", accounts: "tenant" },
  cognito: { accountId: "123456789012", region: "eu-central-1" },
};
const IDENTIFIER = "urn:amazon:cognito:sp:eu-central-1_Example";
const POOL = "https://lab-dev.auth.eu-central-1.amazoncognito.com";
const LOGIN_URL = "https://app.example/sign-in";
const RELAY_STATE = "identity_provider=Microsoft&response_type=code";

/** All that the provider can write of an application that signs people in by SAML, and the other registrations of the routes. */
const CONFIGURATION = `
terraform {
  required_providers { azuread = { source = "hashicorp/azuread" } }
}
provider "azuread" { tenant_id = "${CHAIN.microsoft.tenantId}" }
data "azuread_client_config" "deployer" {}

resource "azuread_application" "saml" {
  display_name    = "Lab"
  identifier_uris = ["${IDENTIFIER}"]
  owners          = [data.azuread_client_config.deployer.object_id]
  api { requested_access_token_version = 2 }
  web {
    redirect_uris = ["${POOL}/saml2/idpresponse"]
    logout_url    = "${POOL}/saml2/logout"
  }
  feature_tags {
    enterprise            = true
    custom_single_sign_on = true
  }
}
resource "azuread_service_principal" "saml" {
  client_id                     = azuread_application.saml.client_id
  owners                        = [data.azuread_client_config.deployer.object_id]
  preferred_single_sign_on_mode = "saml"
  login_url                     = "${LOGIN_URL}"
  notification_email_addresses  = ["operators@contoso.example"]
  app_role_assignment_required  = true
  feature_tags {
    enterprise            = true
    custom_single_sign_on = true
  }
  saml_single_sign_on { relay_state = "${RELAY_STATE}" }
}
resource "azuread_service_principal_token_signing_certificate" "older" {
  service_principal_id = azuread_service_principal.saml.id
}
resource "azuread_service_principal_token_signing_certificate" "newer" {
  service_principal_id = azuread_service_principal.saml.id
  display_name         = "CN=lab sign-in"
  end_date             = "${new Date(Date.now() + 365 * 24 * 60 * 60_000).toISOString().replace(/\.\d+/, "")}"
  depends_on           = [azuread_service_principal_token_signing_certificate.older]
}
resource "azuread_claims_mapping_policy" "saml" {
  display_name = "Lab"
  definition = [jsonencode({ ClaimsMappingPolicy = {
    Version              = 1
    IncludeBasicClaimSet = "true"
    ClaimsSchema = [{
      Source        = "user"
      ID            = "objectid"
      SamlClaimType = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier"
    }]
  } })]
}
resource "azuread_service_principal_claims_mapping_policy_assignment" "saml" {
  claims_mapping_policy_id = azuread_claims_mapping_policy.saml.id
  service_principal_id     = azuread_service_principal.saml.id
  depends_on               = [azuread_service_principal_token_signing_certificate.older]
}
resource "azuread_application_certificate" "requests" {
  application_id = azuread_application.saml.id
  type           = "AsymmetricX509Cert"
  encoding       = "base64"
  value          = azuread_service_principal_token_signing_certificate.newer.value
}

resource "azuread_application" "of_audience" {
  for_each         = toset(["PersonalMicrosoftAccount", "AzureADMultipleOrgs"])
  display_name     = each.key
  sign_in_audience = each.key
  owners           = [data.azuread_client_config.deployer.object_id]
  api { requested_access_token_version = 2 }
  web { redirect_uris = ["${POOL}/oauth2/idpresponse"] }
}
resource "azuread_application_password" "of_audience" {
  for_each       = azuread_application.of_audience
  application_id = each.value.id
}

output "client_id" { value = azuread_application.saml.client_id }
output "service_principal" { value = azuread_service_principal.saml.object_id }
output "thumbprints" {
  value = [
    azuread_service_principal_token_signing_certificate.older.thumbprint,
    azuread_service_principal_token_signing_certificate.newer.thumbprint,
  ]
}
`;

describe("SAML at Entra, by its real provider", () => {
  const folder = mkdtempSync(join(tmpdir(), "saml-at-entra-"));
  let lab: Lab;
  before(async () => {
    lab = await startLab({
      folder: join(folder, "lab"),
      port: 0,
      python: variable("LAB_PYTHON"),
      chains: () => [CHAIN],
      log: () => {},
    });
    writeFileSync(join(folder, "main.tf"), CONFIGURATION);
  });
  after(async () => {
    await lab.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const terraform = (...args: string[]): Promise<RunResult> => {
    const variables = labVariables({ ...lab, terraformConfiguration: variable("TF_CLI_CONFIG_FILE") }, CHAIN);
    return run("terraform", args, {
      cwd: folder,
      env: { ...processEnvironmentWith(variables), TF_IN_AUTOMATION: "1", TF_INPUT: "0" },
    });
  };

  const readOutputs = async () => {
    const { stdout } = await terraform("output", "-json");
    const { thumbprints, service_principal, client_id } = JSON.parse(stdout);
    return {
      thumbprints: thumbprints.value as string[],
      servicePrincipal: service_principal.value as string,
      clientId: client_id.value as string,
    };
  };
  /** SHA-1 of the certificates of the metadata, sorted. */
  const publishedThumbprints = async (clientId: string): Promise<string[]> => {
    const path = `${CHAIN.microsoft.tenantId}/federationmetadata/2007-06/federationmetadata.xml`;
    const response = await lab.wire(
      new Request(`https://login.microsoftonline.com/${path}?appid=${clientId}`),
    );
    const [, sso = ""] = (await response.text()).split("<IDPSSODescriptor");
    return [...sso.matchAll(/<X509Certificate>([^<]*)</g)]
      .map(([, der = ""]) => new X509Certificate(Buffer.from(der, "base64")).fingerprint.replaceAll(":", ""))
      .sort();
  };

  test("is deployed, and a second plan is empty", async () => {
    const init = await terraform("init", "-no-color");
    assert.equal(init.code, 0, init.stderr);
    const apply = await terraform("apply", "-no-color", "-auto-approve");
    assert.equal(apply.code, 0, apply.stderr);
    const plan = await terraform("plan", "-no-color", "-detailed-exitcode");
    assert.equal(plan.code, 0, plan.stdout + plan.stderr);
  });

  test("makes the first certificate the active one, and publishes both", async () => {
    const { thumbprints, servicePrincipal, clientId } = await readOutputs();
    const apis = new CloudApis({ ...lab, environment: CHAIN });
    const { preferredTokenSigningKeyThumbprint, samlSingleSignOnSettings, loginUrl } = await apis.graph(
      "GET",
      `/servicePrincipals/${servicePrincipal}`,
    );
    assert.equal(preferredTokenSigningKeyThumbprint, thumbprints[0]);
    assert.deepEqual([samlSingleSignOnSettings, loginUrl], [{ relayState: RELAY_STATE }, LOGIN_URL]);
    assert.deepEqual(await publishedThumbprints(clientId), thumbprints.toSorted());
  });
});

/** Set by `npm test`. */
function variable(name: "LAB_PYTHON" | "TF_CLI_CONFIG_FILE"): string {
  return process.env[name] ?? assert.fail(`${name} is not set: run this with npm test -- saml-at-entra`);
}
