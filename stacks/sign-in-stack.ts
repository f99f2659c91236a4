import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { AzureadProvider } from "@cdktf/provider-azuread/lib/provider";
import { type TerraformElement, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { reachedRoutesOf, routesOf } from "../environments/routes-of";
import type { Environment } from "../environments/schema";
import { ADDRESSES } from "./addresses";
import { CognitoPool } from "./cognito-pool";
import { dropUnset } from "./drop-unset";
import { poolEndpointsOf } from "./endpoints";
import { type Extend, extendStack } from "./extending/extend-stack";
import { extend as extendByTeam } from "./extensions";
import { declareImports } from "./imports";
import { useLocalState } from "./local-state";
import { declareOutputs } from "./outputs";
import { leaveOthers } from "./ownership/leave-others";
import { poolAttributesOf } from "./pool-attributes";
import { declareProviders, declareRoute } from "./routes";
import { providersOf } from "./routes/facts";
import type { Route } from "./routes/route";
import { useS3State } from "./s3-state";
import { defaultTagsOf } from "./tags";
import { declareUserIdentities } from "./user-identities";
import { PROVIDER_VERSIONS, TERRAFORM_VERSION } from "./versions";

/** One environment's whole chain, from the user pool to Microsoft, in one graph. Named after its environment file. */
export class SignInStack extends TerraformStack {
  /** @param extend a team's extension. @default - that of stacks/extensions.ts */
  constructor(scope: Construct, environment: Environment, extend: Extend = extendByTeam) {
    super(scope, environment.name);
    const { microsoft, cognito, state } = environment;
    const environments = routesOf(environment);

    // Credentials come from the providers' own environment variables at plan and apply, never from synthesis.
    new AzureadProvider(this, "azuread-provider", { tenantId: microsoft.tenantId });
    declareProviders(this, reachedRoutesOf(environment));
    new AwsProvider(this, "aws-provider", {
      region: cognito.region,
      allowedAccountIds: [cognito.accountId],
      ...defaultTagsOf(environment),
    });
    this.addOverride("terraform.required_version", TERRAFORM_VERSION);
    for (const provider of providersOf(environment)) {
      this.addOverride(`terraform.required_providers.${provider}.version`, PROVIDER_VERSIONS[provider]);
    }
    if (state === "local") useLocalState(this);
    else useS3State(this, state.s3);

    declareUserIdentities(this, environment);
    const pool = { ...poolEndpointsOf(cognito), id: cognito.userPool ?? `\${${ADDRESSES.pool}.id}` };
    const routes = environments.map((each) =>
      declareRoute(this, each, pool, poolAttributesOf(each).mapping),
    ) as [Route, ...Route[]];
    const declaredPool = new CognitoPool(this, "cognito", { environment, routes });
    declareOutputs(this, environment, pool, routes, declaredPool);
    declareImports(this, environment);
    leaveOthers(this, environment);
    extendStack(this, environment, { route: routes[0], pool: declaredPool }, extend);
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
