import { Application } from "@cdktf/provider-azuread/lib/application";
import { ClaimsMappingPolicy } from "@cdktf/provider-azuread/lib/claims-mapping-policy";
import { DataAzureadClientConfig } from "@cdktf/provider-azuread/lib/data-azuread-client-config";
import { ServicePrincipal } from "@cdktf/provider-azuread/lib/service-principal";
import { ServicePrincipalClaimsMappingPolicyAssignment } from "@cdktf/provider-azuread/lib/service-principal-claims-mapping-policy-assignment";
import { ServicePrincipalTokenSigningCertificate } from "@cdktf/provider-azuread/lib/service-principal-token-signing-certificate";
import { Fn, type ITerraformDependable, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import type { SamlEnvironment } from "../environments/schema";
import { idIn, SAML_ADDRESSES } from "./addresses";
import { forget } from "./forget";
import { protect } from "./protection";
import { certificateNameOf, type SamlClaim } from "./routes/saml-facts";
import { SIGN_IN_AUDIENCES } from "./sign-in-audiences";
import { TerraformData } from "./terraform-data";

/** How long a certificate is valid: Graph refuses more than three years. */
const CERTIFICATE_VALID_DAYS = 3 * 365;

type Slot = "a" | "b";

export interface SamlAppProps {
  readonly name: string;
  readonly microsoft: SamlEnvironment["microsoft"];
  /** What the pool calls itself. */
  readonly identifier: string;
  /** Where Entra posts its assertions. */
  readonly replyUrl: string;
  /** Where Entra tells of the end of a sign-out. @default - nowhere */
  readonly logoutUrl?: string;
  /** What Entra says of a person. */
  readonly claims: readonly SamlClaim[];
  /** Whether Entra says its basic claims besides. */
  readonly saysBasicClaims: boolean;
  /** Whether Microsoft's page of apps shows it. */
  readonly isShown: boolean;
  readonly protection: SamlEnvironment["protection"];
}

/** The app registration in the home tenant and its enterprise application in SAML mode, with its certificates and claims. */
export class SamlApp extends Construct {
  readonly application: Application;
  readonly servicePrincipal: ServicePrincipal;
  /** Application (client) ID. */
  readonly clientId: string;
  /** SHA-1 of the certificate with which Entra signs. Upper-case hexadecimal digits. */
  readonly thumbprint: string;
  /** When that certificate expires. RFC 3339. */
  readonly certificateExpires: string;
  /** What must be there before Cognito reads the metadata, and before anybody signs in. */
  readonly settled: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: SamlAppProps) {
    super(scope, id);

    // The time of the first plan is kept: an end date that follows the clock would renew the certificate at every plan.
    const created = new TerraformData(this, idIn(SAML_ADDRESSES.certificateCreated), {
      input: Fn.plantimestamp(),
      lifecycle: { ignoreChanges: ["input"] },
    });
    // As for the app registration of the other routes: whoever deploys first becomes the owner, and stays it.
    const deployer = new DataAzureadClientConfig(this, "deployer", { dependsOn: [created] });
    const owners = [deployer.objectId];
    // Both have them, or each plan would give one of them the other's.
    const featureTags = [{ enterprise: true, customSingleSignOn: true, hide: !props.isShown }];
    this.application = new Application(this, idIn(SAML_ADDRESSES.application), {
      displayName: props.microsoft.displayName,
      signInAudience: SIGN_IN_AUDIENCES.tenant,
      preventDuplicateNames: true,
      // Entra takes a urn as an identifier only with version 2, as long as no enterprise application in SAML mode is there.
      api: { requestedAccessTokenVersion: 2 },
      identifierUris: [props.identifier],
      web: {
        redirectUris: [props.replyUrl],
        ...(props.logoutUrl !== undefined && { logoutUrl: props.logoutUrl }),
        implicitGrant: { accessTokenIssuanceEnabled: false, idTokenIssuanceEnabled: false },
      },
      featureTags,
      owners,
      lifecycle: protect(props.protection),
    });
    this.servicePrincipal = new ServicePrincipal(this, idIn(SAML_ADDRESSES.servicePrincipal), {
      clientId: this.application.clientId,
      preferredSingleSignOnMode: "saml",
      featureTags,
      owners,
    });

    const slots = this.#declareCertificates(props, created);
    const active = slots[props.microsoft.certificate.active] as ServicePrincipalTokenSigningCertificate; // never an empty one
    const policy = new ClaimsMappingPolicy(this, idIn(SAML_ADDRESSES.claims), {
      displayName: `${props.name} sign-in claims`,
      definition: [renderPolicy(props)],
    });
    const assignment = new ServicePrincipalClaimsMappingPolicyAssignment(
      this,
      idIn(SAML_ADDRESSES.claimsAssignment),
      {
        claimsMappingPolicyId: policy.id,
        servicePrincipalId: this.servicePrincipal.id,
        dependsOn: [active], // Entra refuses sign-ins by a policy without a certificate of the application's own (AADSTS50146)
      },
    );

    this.clientId = this.application.clientId;
    this.thumbprint = active.thumbprint;
    this.certificateExpires = active.endDate;
    this.settled = [...Object.values(slots).filter((slot) => slot !== undefined), assignment];
  }

  /**
   * The certificates by slot. One that leaves its slot is forgotten, and goes after the apply: the provider's own delete takes
   * another one away if there are two.
   *
   * @see https://github.com/hashicorp/terraform-provider-azuread/issues/1690
   */
  #declareCertificates({ name, microsoft, protection }: SamlAppProps, created: TerraformData) {
    const { certificate } = microsoft;
    const slots: Partial<Record<Slot, ServicePrincipalTokenSigningCertificate>> = {};
    // The newer one depends on the older one, and so is destroyed first. The other order takes the wrong one away, too.
    for (const slot of byAge(certificate)) {
      const renewed = certificate[slot] as string;
      const older = Object.values(slots);
      slots[slot] = new ServicePrincipalTokenSigningCertificate(
        this,
        idIn(SAML_ADDRESSES.certificates[slot]),
        {
          servicePrincipalId: this.servicePrincipal.id,
          displayName: certificateNameOf(name),
          endDate:
            renewed === "first"
              ? Fn.timeadd(created.output, `${CERTIFICATE_VALID_DAYS * 24}h`)
              : endOfCertificate(renewed),
          ...(older.length > 0 && { dependsOn: older }),
          lifecycle: protect(protection),
        },
      );
    }
    forget(
      TerraformStack.of(this),
      SLOTS.filter((slot) => certificate[slot] === null).map((slot) => SAML_ADDRESSES.certificates[slot]),
    );
    return slots;
  }
}

const SLOTS = ["a", "b"] as const satisfies readonly Slot[];

/** The slots that are not empty, the older one first. The one of the first deployment is the oldest. */
function byAge(certificate: SamlEnvironment["microsoft"]["certificate"]): Slot[] {
  const ageOf = (slot: Slot) => (certificate[slot] === "first" ? "" : String(certificate[slot]));
  return SLOTS.filter((slot) => certificate[slot] !== null).sort((one, other) =>
    ageOf(one) < ageOf(other) ? -1 : 1,
  );
}

/** @see https://learn.microsoft.com/entra/identity-platform/reference-claims-mapping-policy-type */
const renderPolicy = ({ claims, saysBasicClaims }: SamlAppProps): string =>
  JSON.stringify({
    ClaimsMappingPolicy: {
      Version: 1,
      IncludeBasicClaimSet: String(saysBasicClaims),
      ClaimsSchema: claims.map(({ claim, property }) => ({
        Source: "user",
        ID: property,
        SamlClaimType: claim,
      })),
    },
  });

/** When a certificate expires that was renewed on a day or at a time. RFC 3339, as Graph writes it. */
function endOfCertificate(renewed: string): string {
  const end = new Date(renewed);
  end.setUTCDate(end.getUTCDate() + CERTIFICATE_VALID_DAYS);
  return end.toISOString().replace(".000Z", "Z");
}
