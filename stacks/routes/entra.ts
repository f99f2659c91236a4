import type { TerraformStack } from "cdktf";
import type { EntraEnvironment } from "../../environments/schema";
import { addressOfListedTenant, ENTRA_ADDRESSES, idIn } from "../addresses";
import { EntraApp, NAMES } from "../entra-app";
import { MICROSOFT_SCOPES } from "../microsoft-authority";
import { ORGANIZATIONS_OUTPUT } from "../organizations-output";
import { ENTRA_AUDIENCES } from "../sign-in-audiences";
import { keepIdentity } from "../user-identities";
import { entraEndpointsOf, entraFacts, tenantOfProvider } from "./entra-facts";
import { entraSignOutOf } from "./entra-sign-out";
import { oidcDetailsOf } from "./oidc-details";
import type { DeclareRoute, RouteProvider } from "./route";

/** Straight to Entra by OpenID Connect: Cognito <-> Entra. */
export const declareEntra: DeclareRoute<EntraEnvironment> = (stack, environment, pool, mapping) => {
  const { microsoft, protection } = environment;
  const signOut = entraSignOutOf(environment, pool);
  const redirectUris = [pool.callbackUrl, ...signOut.entraRedirectUris];
  const app = new EntraApp(stack, "direct", {
    microsoft,
    audience: ENTRA_AUDIENCES[microsoft.accounts],
    secretName: "cognito",
    claims: ["email", ...NAMES],
    keepsOwn: environment.adopt?.appRegistration !== undefined,
    redirectUris,
    protection,
  });
  keepIdentities(stack, environment);

  const providerOf = ({
    name,
    address,
  }: ReturnType<typeof entraFacts.identityProviders>[number]): RouteProvider => {
    const organization = microsoft.organizations?.find((each) => each.name === name);
    return {
      address,
      name,
      type: "OIDC",
      details: oidcDetailsOf(app, entraEndpointsOf(tenantOfProvider(name, microsoft)), MICROSOFT_SCOPES),
      mapping,
      ...(organization && { identifiers: organization.domains }),
      dependsOn: [app.servicePrincipal],
    };
  };
  const [first, ...others] = entraFacts.identityProviders(environment);
  const [returnUrl] = [...signOut.entraRedirectUris, pool.callbackUrl];
  return {
    identityProviders: [providerOf(first), ...others.map(providerOf)],
    signOut,
    callbackUrls: { entra: [pool.callbackUrl] },
    outputs: [
      ...(microsoft.organizations === undefined
        ? []
        : [
            {
              id: ORGANIZATIONS_OUTPUT,
              description: "Organisations whose people may sign in: their names by tenant ID",
              value: Object.fromEntries(microsoft.organizations.map(({ id, name }) => [id, name])),
            },
          ]),
      {
        id: "entra_client_id",
        description: "Application (client) id of the Entra app registration",
        value: app.clientId,
      },
      {
        id: "entra_secret_expires",
        description: "When the app registration's client secret expires",
        value: app.secretExpires,
      },
    ],
    ...(microsoft.accounts === "listed" && {
      adminConsentUrl: `https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=${app.clientId}&scope=${MICROSOFT_SCOPES.join("%20")}&redirect_uri=${encodeURIComponent(String(returnUrl))}`,
    }),
    resources: {
      application: app.application,
      servicePrincipal: app.servicePrincipal,
      auth0Clients: [],
      connections: {},
    },
  };
};

/** Keeps whose people come by which identity provider. An update of its issuer would give its name to the people of another. */
function keepIdentities(stack: TerraformStack, environment: EntraEnvironment): void {
  const { name, microsoft } = environment;
  const giveUp = "to give up the users of this one, set protection: off.";
  const scope = stack.node.findChild("direct");
  keepIdentity(scope, environment, {
    id: idIn(ENTRA_ADDRESSES.accounts),
    value: microsoft.accounts,
    errorMessage: `environments/${name}.yaml microsoft.accounts: is "${microsoft.accounts}", but the environment was deployed with "\${self.output}". Other people would come by its identity providers, and every user would be a stranger. Put the old value back, or add a new environment file; ${giveUp}`,
  });
  for (const each of microsoft.organizations ?? []) {
    keepIdentity(scope, environment, {
      id: idIn(addressOfListedTenant(each.name)),
      value: each.id,
      errorMessage: `environments/${name}.yaml microsoft.organizations: ${each.name} has the ID "${each.id}", but was deployed with "\${self.output}". Other people would come by its identity provider, and every user of it would be a stranger. Put the old ID back, or give the other organisation a name of its own; ${giveUp}`,
    });
  }
}
