import { entryOf } from "../../environments/entry-of";
import type { EntraEnvironment } from "../../environments/schema";
import { MICROSOFT_SCOPES } from "../../stacks/microsoft-authority";
import { tenantOfProvider } from "../../stacks/routes/entra-facts";
import { ENTRA_AUDIENCES } from "../../stacks/sign-in-audiences";
import { type FoundEntraChain, type IdentityProvider, renderClient } from "./found-chain";
import { type Obstacle, obstaclesAt } from "./obstacle";
import { findLostQuery, placeOfProvider, queryOf } from "./obstacles-in-cognito";
import { placeOf } from "./obstacles-in-entra";

/** What is in the way between Cognito and Entra, without a broker. */
export function findStraightToEntra(found: FoundEntraChain, environment: EntraEnvironment): Obstacle[] {
  const { identityProviders, otherProviders, application } = found;
  return [
    ...identityProviders.flatMap((provider) => [
      ...findLostQuery(provider, queryOf(provider)),
      ...inScopes(provider),
    ]),
    ...inList(identityProviders, environment),
    ...inMappings(identityProviders),
    ...otherProviders.flatMap((provider) => beside(provider, found)),
    ...inAppClients(found),
    ...inAudience(application, environment),
  ];
}

/** Whoever may not consent for themselves signs in to what an administrator has consented to, and to nothing else. */
function inScopes(provider: IdentityProvider): Obstacle[] {
  const asked = provider.ProviderDetails.authorize_scopes?.split(/\s+/) ?? [];
  const more = MICROSOFT_SCOPES.filter((scope) => !asked.includes(scope)).join(" ");
  return obstaclesAt(placeOfProvider(provider))(
    more !== "",
    `it asks Microsoft for ${asked.join(" ") || "no scope"}, and the apply would make it ask for ${more} too: where people may not consent themselves, nobody could sign in until an administrator has (AADSTS65001)`,
    `let an administrator consent, add ${more} in the AWS console (the identity provider, Authorized scopes), and see whether everyone still signs in`,
  );
}

/** Names and identifiers of several identity providers, which the file has in a list. */
function inList(
  providers: FoundEntraChain["identityProviders"],
  { name, microsoft }: EntraEnvironment,
): Obstacle[] {
  return (microsoft.organizations ?? []).flatMap((organization, index) => {
    const key = `environments/${name}.yaml microsoft.organizations.${index}`;
    const provider = providers[index] as IdentityProvider;
    const { ProviderName, IdpIdentifiers = [] } = provider;
    const domains: readonly string[] = organization.domains;
    const differing = [
      ...IdpIdentifiers.filter((each) => !domains.includes(each)),
      ...domains.filter((each) => !IdpIdentifiers.includes(each)),
    ];
    return [
      ...obstaclesAt(`${key}.name`)(
        ProviderName !== organization.name,
        `is ${organization.name}, but the identity provider of ${tenantOfProvider(organization.name, microsoft)} is ${ProviderName}; each user ID begins with it: everyone would get a new one`,
        `write ${ProviderName} there`,
      ),
      ...obstaclesAt(`${key}.domains`)(
        differing.length > 0,
        `is [${domains.join(", ")}], but the identity provider ${ProviderName} has the identifiers [${IdpIdentifiers.join(", ")}], by which Cognito's page and apps lead people to it`,
        `write domains: [${IdpIdentifiers.join(", ")}] there, and change it after the adoption`,
      ),
    ];
  });
}

/** The file has one mapping for all. */
function inMappings([first, ...others]: FoundEntraChain["identityProviders"]): Obstacle[] {
  return others.flatMap((provider) => {
    const { AttributeMapping = {} } = provider;
    const differing = Object.entries(AttributeMapping).filter(([attribute, claim]) => {
      const there = entryOf(first.AttributeMapping, attribute);
      return attribute !== "username" && there !== undefined && there !== claim;
    });
    return obstaclesAt(placeOfProvider(provider))(
      differing.length > 0,
      `it fills ${differing.map(([attribute, claim]) => `${attribute} from ${claim}`).join(", ")}, and ${first.ProviderName} from another claim: the environment has one mapping for all`,
      "map them alike in the AWS console, if no app minds; otherwise keep this chain by hand",
    );
  });
}

/** An identity provider that is not adopted keeps the client secret that is there. */
function beside(provider: IdentityProvider, { application }: FoundEntraChain): Obstacle[] {
  const { ProviderName, ProviderDetails } = provider;
  return obstaclesAt(placeOfProvider(provider))(
    true,
    `it signs in with the same app registration (${application.appId}) and is not adopted (${ProviderDetails.oidc_issuer ?? "without an issuer"}): the environment would own the app registration, and whom that lets in and its client secrets are all that ${ProviderName} has`,
    `adopt both, with microsoft.accounts: listed; give ${ProviderName} an app registration of its own, if its people may get new user IDs; or delete it, if nobody uses it`,
  );
}

/** The stack lets everyone of the environment in at each of its app clients. */
function inAppClients({ clients, identityProviders }: FoundEntraChain): Obstacle[] {
  return Object.entries(clients).flatMap(([name, client]) => {
    const { SupportedIdentityProviders = [] } = client;
    const more = identityProviders
      .map(({ ProviderName }) => ProviderName)
      .filter((each) => !SupportedIdentityProviders.includes(each))
      .join(", ");
    return obstaclesAt(`AWS, app client ${renderClient(client)}`)(
      more !== "",
      `people of ${more} can't sign in to it, and the apply would let them in`,
      `leave cognito.clients.${name} out of the file: the app client then stays as it is; or let them in first, in the AWS console`,
    );
  });
}

function inAudience(
  application: FoundEntraChain["application"],
  { microsoft }: EntraEnvironment,
): Obstacle[] {
  const { accounts } = microsoft;
  const wanted = ENTRA_AUDIENCES[accounts];
  const { signInAudience } = application;
  return obstaclesAt(placeOf(application))(
    signInAudience !== wanted,
    `it accepts ${signInAudience}, and with microsoft.accounts: ${accounts} the apply would make that ${wanted}: whoever comes to it by another way would be locked out, or let in`,
    `change it first (Entra admin center, the app registration, Authentication, Supported account types), and see whether everyone still signs in; otherwise keep this chain by hand`,
  );
}
