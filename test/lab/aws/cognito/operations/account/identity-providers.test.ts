import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { wireOf } from "../../../../../../lab/network/wire";
import { DOMAIN, labTenant } from "../../../../auth0/tenant";
import { type Answer, RunningAws } from "../../../running-aws";

const METADATA = `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://idp.example">
  <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example/post"/>
    <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example/sso?a=1&amp;b=2"/>
  </md:IDPSSODescriptor>
</md:EntityDescriptor>`;

/** What a host on the lab's network answers. */
const HOSTS: Readonly<Record<string, () => Response>> = {
  "down.example": () => new Response("", { status: 503 }),
  "text.example": () => new Response("hello"),
  "poor.example": () => Response.json({ issuer: "https://poor.example" }),
};

let aws: RunningAws;
before(async () => {
  const { cloud: auth0 } = await labTenant();
  const others = {
    name: "others",
    owns: (host: string) => Object.hasOwn(HOSTS, host),
    fetch: async ({ url }: Request) => HOSTS[new URL(url).hostname]?.() ?? new Response("", { status: 404 }),
  };
  aws = await RunningAws.start(wireOf(() => [auth0, others]));
});
after(() => aws.close());

async function create(provider: object): Promise<Answer> {
  const UserPoolId = await aws.createPool();
  return (await aws.cognito("CreateIdentityProvider", { UserPoolId, ProviderName: "Microsoft", ...provider }))
    .IdentityProvider;
}

async function refusal(provider: object): Promise<string> {
  const UserPoolId = await aws.createPool();
  return aws.refusal("CreateIdentityProvider", { UserPoolId, ProviderName: "Microsoft", ...provider });
}

describe("an OIDC provider", () => {
  const oidc = (oidc_issuer: string, more: object = {}) => ({
    ProviderType: "OIDC",
    ProviderDetails: {
      client_id: "id",
      client_secret: "secret",
      authorize_scopes: "openid email",
      attributes_request_method: "GET",
      oidc_issuer,
      ...more,
    },
  });

  for (const issuer of [`https://${DOMAIN}/`, `https://${DOMAIN}`]) {
    test(`of which only the issuer is known is discovered at ${issuer}`, async () => {
      const { ProviderDetails } = await create(oidc(issuer));
      assert.deepEqual(ProviderDetails, {
        ...oidc(issuer).ProviderDetails,
        authorize_url: `https://${DOMAIN}/authorize`,
        token_url: `https://${DOMAIN}/oauth/token`,
        attributes_url: `https://${DOMAIN}/userinfo`,
        jwks_uri: `https://${DOMAIN}/.well-known/jwks.json`,
        attributes_url_add_attributes: "false",
      });
    });
  }

  test("keeps the endpoints that it is given", async () => {
    const attributes_url = "https://profiles.example/me";
    const { ProviderDetails } = await create(oidc(`https://${DOMAIN}/`, { attributes_url }));
    assert.equal(ProviderDetails.attributes_url, attributes_url);
    assert.equal(ProviderDetails.token_url, `https://${DOMAIN}/oauth/token`);
  });

  test("is discovered again by an update", async () => {
    const { UserPoolId, ProviderName } = await create(oidc(`https://${DOMAIN}/`));
    const name = { UserPoolId, ProviderName };
    const { ProviderDetails } = oidc(`https://${DOMAIN}`);
    await aws.cognito("UpdateIdentityProvider", { ...name, ProviderDetails });
    const { IdentityProvider } = await aws.cognito("DescribeIdentityProvider", name);
    assert.equal(IdentityProvider.ProviderDetails.authorize_url, `https://${DOMAIN}/authorize`);
  });

  test("without endpoints is refused if its issuer can't be reached, or doesn't name them", async () => {
    for (const host of ["nowhere.example", "down.example", "text.example", "poor.example"]) {
      assert.equal(
        await refusal(oidc(`https://${host}`)),
        "400 InvalidParameterException: Unable to contact well-known endpoint",
        host,
      );
    }
  });
});

test("an identifier names one provider of a pool", async () => {
  const UserPoolId = await aws.createPool();
  const provider = (ProviderName: string, ...IdpIdentifiers: string[]) => ({
    UserPoolId,
    ProviderName,
    ProviderType: "SAML",
    ProviderDetails: { MetadataFile: METADATA },
    IdpIdentifiers,
  });
  await aws.cognito("CreateIdentityProvider", provider("First", "acme.example"));
  const TAKEN = "400 DuplicateProviderException: IdpIdentifier acme.example is already in use.";
  assert.equal(await aws.refusal("CreateIdentityProvider", provider("Second", "acme.example")), TAKEN);
  await aws.cognito("CreateIdentityProvider", provider("Second", "b.example"));
  assert.equal(await aws.refusal("UpdateIdentityProvider", provider("Second", "acme.example")), TAKEN);
  const found = await aws.cognito("GetIdentityProviderByIdentifier", {
    UserPoolId,
    IdpIdentifier: "acme.example",
  });
  assert.equal(found.IdentityProvider.ProviderName, "First");
});
