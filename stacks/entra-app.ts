import { Application } from "@cdktf/provider-azuread/lib/application";
import { ApplicationPasswordA as ApplicationPassword } from "@cdktf/provider-azuread/lib/application-password";
import { DataAzureadClientConfig } from "@cdktf/provider-azuread/lib/data-azuread-client-config";
import { ServicePrincipal } from "@cdktf/provider-azuread/lib/service-principal";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { Environment, SecretSlots } from "../environments/schema";
import { ADDRESSES, idIn, PASSWORDS } from "./addresses";
import { DELEGATED_PERMISSIONS, MICROSOFT_GRAPH } from "./graph-permissions";
import { protect } from "./protection";
import { TerraformData } from "./terraform-data";

/** How long a client secret is valid. Graph's default is two years, and Microsoft advises one at most. */
const SECRET_VALID_DAYS = 365;

/** The claims of a person's names, which the v2.0 endpoint leaves out unless asked. */
export const NAMES = ["given_name", "family_name"] as const;

export interface EntraAppProps {
  readonly microsoft: Pick<Environment["microsoft"], "displayName"> & { readonly secret: SecretSlots };
  /** Who may sign in, in Entra's words. */
  readonly audience: string;
  /** What its client secrets are called: who proves itself with them. */
  readonly secretName: string;
  /** Claims of the ID token that the v2.0 endpoint leaves out unless asked. */
  readonly claims: readonly string[];
  /** Whether an app registration that was there before keeps its own claims and permissions. */
  readonly keepsOwn: boolean;
  /** The web redirect URIs to which Entra sends people back. */
  readonly redirectUris: readonly string[];
  readonly protection: Environment["protection"];
}

/**
 * The app registration in the home tenant, its service principal and its client secrets.
 */
export class EntraApp extends Construct {
  readonly application: Application;
  readonly servicePrincipal: ServicePrincipal;
  /** Application (client) ID. */
  readonly clientId: string;
  /** The client secret in use. A reference, sensitive in Terraform. */
  readonly clientSecret: string;
  /** When that secret expires. RFC 3339. */
  readonly secretExpires: string;

  constructor(scope: Construct, id: string, props: EntraAppProps) {
    super(scope, id);

    // The time of the first plan is kept: an end date that follows the clock would renew the secret at every plan.
    const created = new TerraformData(this, idIn(ADDRESSES.passwordCreated), {
      input: Fn.plantimestamp(),
      lifecycle: { ignoreChanges: ["input"] },
    });

    // The least permission, Application.ReadWrite.OwnedBy, allows changes only to apps that the deployer owns. Whoever
    // deploys first becomes the owner, and stays it. depends_on delays the read to the apply: whoever plans may be
    // somebody else, with permission to read only.
    const deployer = new DataAzureadClientConfig(this, "deployer", { dependsOn: [created] });
    const owners = [deployer.objectId];
    const application = new Application(this, idIn(ADDRESSES.application), {
      displayName: props.microsoft.displayName,
      signInAudience: props.audience,
      preventDuplicateNames: true,
      api: { requestedAccessTokenVersion: 2 },
      web: {
        redirectUris: [...props.redirectUris],
        implicitGrant: { accessTokenIssuanceEnabled: false, idTokenIssuanceEnabled: false },
      },
      ...(!props.keepsOwn && {
        optionalClaims: { idToken: props.claims.map((name) => ({ name })) },
        requiredResourceAccess: [
          {
            resourceAppId: MICROSOFT_GRAPH,
            resourceAccess: Object.values(DELEGATED_PERMISSIONS).map((permission) => ({
              id: permission,
              type: "Scope",
            })),
          },
        ],
      }),
      owners,
      // `sub` is pairwise per app: a new app registration would give everyone a new user ID.
      lifecycle: protect(props.protection),
    });

    this.application = application;
    this.servicePrincipal = new ServicePrincipal(this, idIn(ADDRESSES.servicePrincipal), {
      clientId: application.clientId,
      owners,
    });

    const { secret } = props.microsoft;
    const password = (address: string, renewed: string | null) =>
      renewed === null
        ? undefined
        : new ApplicationPassword(this, idIn(address), {
            applicationId: application.id,
            displayName: props.secretName,
            endDate:
              renewed === "first"
                ? Fn.timeadd(created.output, `${SECRET_VALID_DAYS * 24}h`)
                : endOfSecret(renewed),
            lifecycle: { createBeforeDestroy: true }, // the old one works until the relying party has the new one
          });
    const slots = { a: password(PASSWORDS.a, secret.a), b: password(PASSWORDS.b, secret.b) };
    const active = slots[secret.active] as ApplicationPassword; // never an empty one: the schema refuses that

    this.clientId = application.clientId;
    this.clientSecret = active.value;
    this.secretExpires = active.endDate;
  }
}

/** When a client secret expires that was renewed on a day or at a time. RFC 3339, as Graph writes it. */
function endOfSecret(renewed: string): string {
  const end = new Date(renewed);
  end.setUTCDate(end.getUTCDate() + SECRET_VALID_DAYS);
  return end.toISOString().replace(".000Z", "Z");
}
