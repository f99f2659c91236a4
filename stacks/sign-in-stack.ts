import { Auth0Provider } from "@cdktf/provider-auth0/lib/provider";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { AzureadProvider } from "@cdktf/provider-azuread/lib/provider";
import { type TerraformElement, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments/schema";
import { hasMicrosoftConnection } from "../environments/strategies";
import { Auth0Broker } from "./auth0-broker";
import { CognitoPool } from "./cognito-pool";
import { dropUnset } from "./drop-unset";
import { endpointsOf } from "./endpoints";
import { EntraApp } from "./entra-app";
import { type Extend, extendStack } from "./extending/extend-stack";
import { extend as extendByTeam } from "./extensions";
import { declareImports } from "./imports";
import { useLocalState } from "./local-state";
import { declareOutputs } from "./outputs";
import { leaveOthers } from "./ownership/leave-others";
import { useS3State } from "./s3-state";
import { signOutOf } from "./sign-out";
import { defaultTagsOf } from "./tags";
import { declareUserIdentities } from "./user-identities";
import { PROVIDER_VERSIONS, TERRAFORM_VERSION } from "./versions";

/** One environment's whole chain, Cognito <-> Auth0 <-> Entra, in one graph. Named after its environment file. */
export class SignInStack extends TerraformStack {
  /** @param extend a team's extension. @default - that of stacks/extensions.ts */
  constructor(scope: Construct, environment: Environment, extend: Extend = extendByTeam) {
    super(scope, environment.name);
    const { microsoft, auth0, cognito, state, protection } = environment;

    // Credentials come from the providers' own environment variables at plan and apply, never from synthesis.
    new AzureadProvider(this, "azuread-provider", { tenantId: microsoft.tenantId });
    new Auth0Provider(this, "auth0-provider", { domain: auth0.domain });
    new AwsProvider(this, "aws-provider", {
      region: cognito.region,
      allowedAccountIds: [cognito.accountId],
      ...defaultTagsOf(environment),
    });
    this.addOverride("terraform.required_version", TERRAFORM_VERSION);
    for (const [provider, version] of Object.entries(PROVIDER_VERSIONS)) {
      this.addOverride(`terraform.required_providers.${provider}.version`, version);
    }
    if (state === "local") useLocalState(this);
    else useS3State(this, state.s3);

    const endpoints = endpointsOf(environment);
    const signOut = signOutOf(environment, endpoints);
    declareUserIdentities(this, environment);
    const entra = new EntraApp(this, "entra", {
      microsoft,
      asksForNames: hasMicrosoftConnection(environment),
      isAdopted: environment.adopt?.appRegistration !== undefined,
      redirectUris: [...endpoints.broker.callbackUrls, ...signOut.entraRedirectUris],
      protection,
    });
    const broker = new Auth0Broker(this, "auth0", {
      environment,
      entra,
      pool: endpoints.pool,
      signOut,
    });
    const pool = new CognitoPool(this, "cognito", {
      environment,
      broker: {
        ...endpoints.broker,
        clientId: broker.clientId,
        clientSecret: broker.clientSecret,
        signOutClientId: broker.signOutClientId,
        gate: broker.gate,
      },
      signOut,
    });
    declareOutputs(this, environment, endpoints, signOut, {
      entraClientId: entra.clientId,
      entraSecretExpires: entra.secretExpires,
      auth0ClientId: broker.clientId,
      signOutClientId: broker.signOutClientId,
      userPoolId: pool.userPoolId,
      userPoolIssuer: pool.issuer,
      clientIds: pool.clientIds,
    });
    declareImports(this, environment);
    leaveOthers(this, environment);
    extendStack(this, environment, { entra, broker, pool }, extend);
    dropUnset(this);
  }

  /** Skips the search for references between stacks, a fifth of the synthesis: there are none. */
  override prepareStack(): void {}

  /**
   * The path without cdktf's hash: reviewers read `azuread_application.entra_application` in a plan. The IDs on a path
   * have no underscore, so no two paths give the same address.
   */
  protected override allocateLogicalId(element: TerraformElement): string {
    return element.node.path.split("/").slice(1).join("_");
  }
}
