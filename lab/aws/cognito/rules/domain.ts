import { AwsError } from "../../aws-error";
import type { PoolDomain, Realm } from "../../backend";
import type { DomainInput, UserPool } from "../../user-pools/types";
import { refuse } from "./refuse";

const prefixPattern = "^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$";

/**
 * Checks a new domain of a pool: a prefix, or a custom domain with a certificate. A pool has at most one of each. A prefix
 * exists once per region, a custom domain once in the world.
 *
 * @param existing the domains of all accounts and regions
 * @throws AwsError InvalidParameterException, FeatureUnavailableInTierException
 */
export function checkNewDomain(
  input: DomainInput,
  pool: UserPool,
  realm: Realm,
  existing: readonly PoolDomain[],
): void {
  checkManagedLogin(input, pool);
  checkRouting(input, realm);
  const { Domain: domain, CustomDomainConfig: custom } = input;
  if (custom === undefined) checkPrefix(domain);
  else checkCustomDomain(domain, custom.CertificateArn, realm.accountId);

  if (custom === undefined ? pool.Domain : pool.CustomDomain) {
    refuse("User pool already has a domain configured.");
  }
  const rivals = existing.filter(
    (other) => other.domain === domain && (custom || other.region === realm.region),
  );
  if (rivals.length > 0) refuse("Domain already associated with another user pool.");
}

/** @throws AwsError FeatureUnavailableInTierException */
export function checkManagedLogin({ ManagedLoginVersion }: DomainInput, { UserPoolTier }: UserPool): void {
  if (ManagedLoginVersion === 2 && UserPoolTier === "LITE") {
    throw new AwsError(
      "FeatureUnavailableInTierException",
      "The following feature is not available for the LITE pricing tier configured: Managed Login Version 2",
    );
  }
}

/**
 * A domain fails over to a replica of its pool. Without CreateUserPoolReplica, which the lab lacks, no pool has one. ministack checks this in updates.
 *
 * @throws AwsError InvalidParameterException in the words that ministack's authors found
 */
function checkRouting({ Routing, ManagedLoginVersion }: DomainInput, { region }: Realm): void {
  if (Routing === undefined) return;
  if (ManagedLoginVersion !== 2) refuse("Routing field is not supported for Hosted UI (classic)");
  const { SecondaryRegion = region } = Routing.Failover ?? {};
  if (SecondaryRegion === region) {
    refuse(
      "Routing field can only be configured when replica status is one of: ACTIVE, CREATING, INACTIVE. Current status: null",
    );
  }
  refuse(`Region ${SecondaryRegion} is not active for the user pool`);
}

/** @throws AwsError InvalidParameterException when the pool does not have the domain */
export function checkDomainOwner({ Domain }: DomainInput, pool: UserPool): void {
  if (Domain !== pool.Domain && Domain !== pool.CustomDomain) refuse("No such domain or user pool exists.");
}

/** @throws AwsError InvalidParameterException when CloudFront, which serves the domain, could not use the certificate */
export function checkCertificate(arn: string, accountId: string): void {
  if (!arn.startsWith(`arn:aws:acm:us-east-1:${accountId}:certificate/`)) {
    refuse(
      "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.",
    );
  }
}

function checkPrefix(prefix: string): void {
  if (!new RegExp(prefixPattern).test(prefix)) {
    refuse(
      `The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ${prefixPattern}`,
    );
  }
  // Reports agree that `aws` is reserved as a whole word between hyphens. "awsome" is accepted, "newcognito" is not.
  const words = prefix.split("-");
  const reserved =
    ["amazon", "cognito"].find((word) => prefix.includes(word)) ?? words.find((word) => word === "aws");
  if (reserved !== undefined) refuse(`Domain cannot contain reserved word: ${reserved}`);
}

/** Cognito also looks up an A record of the parent domain; the lab has no DNS. */
function checkCustomDomain(domain: string, certificateArn: string, accountId: string): void {
  if (domain.split(".").length < 3) {
    refuse(
      "Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain or domain parent is a top-level domain.",
    );
  }
  checkCertificate(certificateArn, accountId);
}
