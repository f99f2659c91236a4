import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SamlEnvironment } from "../../environments/schema";
import { NAME_ID, POLICY_CLAIMS } from "../../stacks/routes/saml-facts";
import { appClientWith } from "../support/environment";
import { SAML } from "../support/saml-environment";
import { ignoredOf, resource, synthesized } from "../support/synthesized";

const CERTIFICATE = "azuread_service_principal_token_signing_certificate";
const HOST = "acme-dev.auth.eu-west-1.amazoncognito.com";
const TENANT = SAML.microsoft.tenantId;

const withSlots = (certificate: SamlEnvironment["microsoft"]["certificate"]): SamlEnvironment => ({
  ...SAML,
  microsoft: { ...SAML.microsoft, certificate },
});

const withFlags = (saml: Partial<SamlEnvironment["saml"]>): SamlEnvironment => ({
  ...SAML,
  saml: { ...SAML.saml, ...saml },
});

const detailsOf = (environment: SamlEnvironment) =>
  resource(environment, "aws_cognito_identity_provider", "cognito_saml").provider_details;

const settingsOf = (environment: SamlEnvironment) =>
  synthesized(environment).resource.terraform_data.saml_settings.input;

describe("the app registration by SAML", () => {
  test("is known by the pool's identifier, and posts to its reply URL alone", () => {
    const application = resource(SAML, "azuread_application", "saml_application");
    assert.deepEqual(application.identifier_uris, [
      "urn:amazon:cognito:sp:${aws_cognito_user_pool.cognito_pool.id}",
    ]);
    assert.deepEqual(application.web, {
      redirect_uris: [`https://${HOST}/saml2/idpresponse`],
      implicit_grant: { access_token_issuance_enabled: false, id_token_issuance_enabled: false },
    });
    assert.equal(application.sign_in_audience, "AzureADMyOrg");
    assert.deepEqual(application.api, { requested_access_token_version: 2 });
    assert.equal(application.required_resource_access, undefined);
  });

  test("is in a joined pool known by the ID of that pool", () => {
    const joined = { ...SAML, cognito: { ...SAML.cognito, userPool: "eu-west-1_AbCdEf123" } };
    const application = resource(joined, "azuread_application", "saml_application");
    assert.deepEqual(application.identifier_uris, ["urn:amazon:cognito:sp:eu-west-1_AbCdEf123"]);
  });

  test("is told of sign-outs only if they end Microsoft's session", () => {
    const application = resource(
      { ...SAML, signOut: "everywhere" },
      "azuread_application",
      "saml_application",
    );
    assert.equal(application.web.logout_url, `https://${HOST}/saml2/logout`);
  });
});

test("the enterprise application signs in by SAML, and is shown among people's apps only if sign-ins may start there", () => {
  const tagsOf = (environment: SamlEnvironment) => {
    const application = resource(environment, "azuread_application", "saml_application");
    const enterprise = resource(environment, "azuread_service_principal", "saml_service-principal");
    assert.equal(enterprise.preferred_single_sign_on_mode, "saml");
    assert.deepEqual(application.feature_tags, enterprise.feature_tags);
    return enterprise.feature_tags;
  };
  const tags = { enterprise: true, custom_single_sign_on: true };
  assert.deepEqual(tagsOf(SAML), [{ ...tags, hide: true }]);
  assert.deepEqual(tagsOf(withFlags({ idpInitiated: true })), [{ ...tags, hide: false }]);
  const ignored = ignoredOf(SAML, "azuread_service_principal", "saml_service-principal");
  assert.ok(ignored.includes("login_url") && ignored.includes("app_role_assignment_required"));
});

describe("the certificates by SAML", () => {
  const certificatesOf = (environment: SamlEnvironment) => synthesized(environment).resource[CERTIFICATE];

  test("are good for three years from the first plan", () => {
    const { saml_certificate, ...others } = certificatesOf(SAML);
    assert.deepEqual(Object.keys(others), []);
    assert.equal(
      saml_certificate.end_date,
      '${timeadd(terraform_data.saml_certificate-created.output, "26280h")}',
    );
    assert.equal(saml_certificate.display_name, "CN=dev sign-in");
    assert.deepEqual(saml_certificate.lifecycle, { prevent_destroy: true });
  });

  test("are good for three years from the day of a renewal, and the newer one is destroyed first", () => {
    const first = certificatesOf(withSlots({ active: "a", a: "first", b: "2026-11-29" }));
    assert.equal(first["saml_certificate-b"].end_date, "2029-11-28T00:00:00Z");
    assert.deepEqual(first["saml_certificate-b"].depends_on, [`${CERTIFICATE}.saml_certificate`]);
    const later = certificatesOf(withSlots({ active: "b", a: "2029-10-01", b: "2026-11-29" }));
    assert.deepEqual(later.saml_certificate.depends_on, [`${CERTIFICATE}.saml_certificate-b`]);
    assert.equal(later["saml_certificate-b"].depends_on, undefined);
  });

  test("that leave their slot are forgotten, as the provider would destroy another one", () => {
    const removedOf = (environment: SamlEnvironment) => synthesized(environment).removed;
    const forgotten = (name: string) => ({ from: `${CERTIFICATE}.${name}`, lifecycle: { destroy: false } });
    assert.deepEqual(removedOf(SAML), [forgotten("saml_certificate-b")]);
    assert.deepEqual(removedOf(withSlots({ active: "b", a: null, b: "2026-11-29" })), [
      forgotten("saml_certificate"),
    ]);
    assert.equal(removedOf(withSlots({ active: "a", a: "first", b: "2026-11-29" })), undefined);
  });

  test("are there before Cognito reads of them, with the claims", () => {
    const both = withSlots({ active: "b", a: "first", b: "2026-11-29" });
    const { depends_on } = resource(both, "aws_cognito_identity_provider", "cognito_saml");
    assert.deepEqual(depends_on, [
      `${CERTIFICATE}.saml_certificate`,
      `${CERTIFICATE}.saml_certificate-b`,
      "azuread_service_principal_claims_mapping_policy_assignment.saml_claims-assignment",
    ]);
  });

  test("in use is what the state keeps for Entra, and what the outputs tell the end of", () => {
    const switched = withSlots({ active: "b", a: "first", b: "2026-11-29" });
    assert.deepEqual(settingsOf(switched), {
      signing_thumbprint: `\${${CERTIFICATE}.saml_certificate-b.thumbprint}`,
      requires_signed_requests: false,
      encrypts_assertions: false,
      relay_state: "",
    });
    assert.equal(
      synthesized(switched).output.entra_certificate_expires.value,
      `\${${CERTIFICATE}.saml_certificate-b.end_date}`,
    );
  });
});

describe("the claims by SAML", () => {
  const policyOf = (environment: SamlEnvironment) => {
    const [definition] = resource(environment, "azuread_claims_mapping_policy", "saml_claims").definition;
    return JSON.parse(definition).ClaimsMappingPolicy;
  };

  test("are in Entra's policy what Cognito maps, and the object ID for the user name", () => {
    const { ClaimsSchema, ...rest } = policyOf(SAML);
    assert.deepEqual(rest, { Version: 1, IncludeBasicClaimSet: "false" });
    assert.deepEqual(
      ClaimsSchema,
      POLICY_CLAIMS.map(({ claim, property }) => ({ Source: "user", ID: property, SamlClaimType: claim })),
    );
    assert.deepEqual(NAME_ID, {
      claim: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier",
      property: "objectid",
    });
  });

  test("that Cognito maps are each in the policy, or in every assertion", () => {
    const { attribute_mapping } = resource(SAML, "aws_cognito_identity_provider", "cognito_saml");
    const inPolicy = policyOf(SAML).ClaimsSchema.map((each: { SamlClaimType: string }) => each.SamlClaimType);
    const always = ["tenantid", "objectidentifier"].map(
      (name) => `http://schemas.microsoft.com/identity/claims/${name}`,
    );
    for (const claim of Object.values(attribute_mapping)) {
      assert.ok([...inPolicy, ...always].includes(String(claim)), String(claim));
    }
    assert.equal(attribute_mapping.username, undefined);
    assert.ok(!Object.values(attribute_mapping).includes(NAME_ID.claim), "an e-mail address is no identity");
  });

  test("of Entra's basic set come along where others mapped some", () => {
    const mapping = { nickname: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn" };
    assert.equal(policyOf({ ...SAML, adopt: { keep: { mapping } } }).IncludeBasicClaimSet, "true");
  });
});

describe("the identity provider by SAML", () => {
  test("has each detail that Cognito adds, but for the key that it makes", () => {
    assert.deepEqual(detailsOf(SAML), {
      MetadataURL: `https://login.microsoftonline.com/${TENANT}/federationmetadata/2007-06/federationmetadata.xml?appid=\${azuread_application.saml_application.client_id}`,
      SSORedirectBindingURI: `https://login.microsoftonline.com/${TENANT}/saml2`,
      SLORedirectBindingURI: `https://login.microsoftonline.com/${TENANT}/saml2`,
      IDPSignout: "false",
      IDPInit: "false",
      EncryptedResponses: "false",
    });
    assert.deepEqual(ignoredOf(SAML, "aws_cognito_identity_provider", "cognito_saml"), [
      'provider_details["ActiveEncryptionCertificate"]',
      "idp_identifiers",
    ]);
  });

  test("signs its requests if asked, with a certificate that Entra gets once the pool has a domain", () => {
    const signing = withFlags({ signRequests: true });
    assert.equal(detailsOf(signing).RequestSigningAlgorithm, "rsa-sha256");
    assert.equal(settingsOf(signing).requires_signed_requests, true);
    const { data } = synthesized(signing);
    assert.deepEqual(data.aws_cognito_user_pool_signing_certificate["saml_pool-certificate"].depends_on, [
      "aws_cognito_user_pool_domain.cognito_domain",
    ]);
    const certificate = resource(signing, "azuread_application_certificate", "saml_request-certificate");
    assert.equal(
      certificate.value,
      "${data.aws_cognito_user_pool_signing_certificate.saml_pool-certificate.certificate}",
    );
    assert.equal(synthesized(SAML).data.aws_cognito_user_pool_signing_certificate, undefined);
  });

  test("takes encrypted assertions alone, and sign-ins that start at Microsoft, if asked", () => {
    assert.equal(detailsOf(withFlags({ encryptAssertions: true })).EncryptedResponses, "true");
    const clients = { web: appClientWith({ callbackUrls: ["https://dev.acme.com/cb?x=1"] }) };
    const initiated = { ...withFlags({ idpInitiated: true }), cognito: { ...SAML.cognito, clients } };
    assert.equal(detailsOf(initiated).IDPInit, "true");
    assert.equal(
      settingsOf(initiated).relay_state,
      "identity_provider=Microsoft&client_id=${aws_cognito_user_pool_client.cognito_client-web.id}&redirect_uri=https%3A%2F%2Fdev.acme.com%2Fcb%3Fx%3D1&response_type=code&scope=openid+email+profile",
    );
  });

  test("ends Microsoft's session at a sign-out everywhere, which is always signed", () => {
    const everywhere: SamlEnvironment = { ...SAML, signOut: "everywhere" };
    assert.equal(detailsOf(everywhere).IDPSignout, "true");
    assert.ok(resource(everywhere, "azuread_application_certificate", "saml_request-certificate"));
    const { output } = synthesized(everywhere);
    assert.match(output.sign_out_urls.description, /out of the pool and Microsoft$/);
    assert.equal(output.sign_out_urls.value.web, output.logout_urls.value.web);
  });
});

test("the outputs name what each side knows of the other one", () => {
  const { output } = synthesized(SAML);
  assert.deepEqual(output.saml_endpoints.value, {
    identifier: "urn:amazon:cognito:sp:${aws_cognito_user_pool.cognito_pool.id}",
    reply_url: `https://${HOST}/saml2/idpresponse`,
    metadata_url: detailsOf(SAML).MetadataURL,
    sign_in_url: `https://login.microsoftonline.com/${TENANT}/saml2`,
  });
  assert.deepEqual(output.callback_urls.value.entra, [`https://${HOST}/saml2/idpresponse`]);
});
