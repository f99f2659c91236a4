import { test } from "node:test";
import type { PoolDomain } from "../../../../../lab/aws/backend";
import {
  checkCertificate,
  checkDomainOwner,
  checkNewDomain,
} from "../../../../../lab/aws/cognito/rules/domain";
import type { DomainInput, UserPool } from "../../../../../lab/aws/user-pools/types";
import { refuses } from "../refusal";

const realm = { accountId: "123456789012", region: "eu-west-1" };
const UserPoolId = "eu-west-1_pool";
const pool: UserPool = { SchemaAttributes: [] };
const CustomDomainConfig = { CertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" };
const certificateMessage =
  "The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.";

interface Situation {
  readonly pool?: Partial<UserPool>;
  readonly existing?: readonly PoolDomain[];
}

function create(
  input: Partial<DomainInput>,
  { pool: changes = {}, existing = [] }: Situation = {},
): () => void {
  return () =>
    checkNewDomain({ UserPoolId, Domain: "acme", ...input }, { ...pool, ...changes }, realm, existing);
}

test("a prefix of lower-case letters, digits and hyphens is accepted", () => {
  for (const Domain of ["a", "acme-dev", "0-0", "awsome", "x-awsome-y", "laws"]) create({ Domain })();
});

test("a prefix of anything else is refused", () => {
  for (const Domain of ["-acme", "acme-", "Acme", "acme_dev", "acme.dev"]) {
    refuses(
      create({ Domain }),
      "The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. Please enter a different name that follows this format: ^[a-z0-9](?:[a-z0-9\\-]{0,61}[a-z0-9])?$",
    );
  }
});

test("a prefix has no reserved word", () => {
  for (const [Domain, word] of [
    ["aws-login", "aws"],
    ["my-aws-login", "aws"],
    ["newcognito", "cognito"],
    ["amazonia", "amazon"],
  ] as const) {
    refuses(create({ Domain }), `Domain cannot contain reserved word: ${word}`);
  }
});

test("a custom domain is a subdomain, and may use reserved words", () => {
  create({ Domain: "login.aws.acme.com", CustomDomainConfig })();
  for (const Domain of ["acme", "acme.com"]) {
    refuses(
      create({ Domain, CustomDomainConfig }),
      "Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain or domain parent is a top-level domain.",
    );
  }
});

test("the certificate is the account's own, in us-east-1 wherever the pool is", () => {
  checkCertificate("arn:aws:acm:us-east-1:123456789012:certificate/1", realm.accountId);
  for (const CertificateArn of [
    "arn:aws:acm:eu-west-1:123456789012:certificate/1",
    "arn:aws:acm:us-east-1:000000000000:certificate/1",
    "arn:aws:iam::123456789012:server-certificate/1",
  ]) {
    refuses(create({ Domain: "login.acme.com", CustomDomainConfig: { CertificateArn } }), certificateMessage);
  }
});

test("a pool has one prefix and one custom domain", () => {
  const message = "User pool already has a domain configured.";
  create({}, { pool: { CustomDomain: "login.acme.com" } })();
  create({ Domain: "login.acme.com", CustomDomainConfig }, { pool: { Domain: "acme" } })();
  refuses(create({}, { pool: { Domain: "other" } }), message);
  refuses(
    create({ Domain: "login.acme.com", CustomDomainConfig }, { pool: { CustomDomain: "x.acme.com" } }),
    message,
  );
});

test("a prefix exists once in a region, whoever has it", () => {
  const taken = {
    accountId: "000000000000",
    region: "eu-west-1",
    domain: "acme",
    userPoolId: "eu-west-1_other",
  };
  refuses(create({}, { existing: [taken] }), "Domain already associated with another user pool.");
  create({}, { existing: [{ ...taken, region: "us-east-1" }] })();
});

test("a custom domain exists once", () => {
  const existing = [
    { accountId: "000000000000", region: "us-east-1", domain: "login.acme.com", userPoolId: "p" },
  ];
  refuses(
    create({ Domain: "login.acme.com", CustomDomainConfig }, { existing }),
    "Domain already associated with another user pool.",
  );
});

test("managed login is not part of the Lite plan", () => {
  create({ ManagedLoginVersion: 1 }, { pool: { UserPoolTier: "LITE" } })();
  create({ ManagedLoginVersion: 2 }, { pool: { UserPoolTier: "ESSENTIALS" } })();
  refuses(
    create({ ManagedLoginVersion: 2 }, { pool: { UserPoolTier: "LITE" } }),
    "The following feature is not available for the LITE pricing tier configured: Managed Login Version 2",
    "FeatureUnavailableInTierException",
  );
});

test("a pool can only change and delete its own domains", () => {
  const owner = { ...pool, Domain: "acme", CustomDomain: "login.acme.com" };
  checkDomainOwner({ UserPoolId, Domain: "acme" }, owner);
  checkDomainOwner({ UserPoolId, Domain: "login.acme.com" }, owner);
  refuses(
    () => checkDomainOwner({ UserPoolId, Domain: "other" }, owner),
    "No such domain or user pool exists.",
  );
});
