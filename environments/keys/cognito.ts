import { z } from "zod";
import { DEFAULT_PROVIDER_NAME } from "../defaults";
import {
  accountId,
  certificateArn,
  cognitoCustomDomain,
  cognitoPrefix,
  cognitoRegion,
  poolName,
  providerName,
  userPoolId,
} from "../values";
import { appClients } from "./app-clients";
import { attributes } from "./attributes";
import { despiteOthers } from "./despite-others";
import { key } from "./key";
import { map } from "./map";

const customDomain = map({
  name: key(cognitoCustomDomain, {
    description: "The custom domain, like login.acme.com",
    sample: "login.acme.com",
    details:
      "Its parent needs an A record before the first deployment. After that, point the subdomain at the CloudFront distribution.",
  }),
  certificateArn: key(certificateArn.exactOptional(), {
    requiredUnless: "cognito.userPool",
    description: "ARN of the custom domain's certificate: of ACM, in us-east-1, in the same account",
    question: "Cognito: ARN of the custom domain's certificate, in us-east-1",
    where: "AWS console, Certificate Manager in us-east-1",
    sample: "arn:aws:acm:us-east-1:123456789012:certificate/0b8e7a52-6d7c-4c0e-9a0a-1f4f7c3d2e11",
    details:
      "ACM issues it or imports it, in us-east-1 whatever the user pool's region: Cognito serves custom domains through CloudFront.",
    later: "changed in place.",
  }),
}).meta({ description: "A custom domain and its certificate" });

export const cognito = key(
  map({
    accountId: key(accountId, {
      description: "The AWS account. Terraform refuses to work in any other",
      where: "AWS console, the account menu at the top right",
      sample: "123456789012",
      question: "AWS: account, 12 digits",
      later: "refused.",
    }),
    region: key(cognitoRegion, {
      description: "The AWS region of the user pool",
      sample: "eu-west-1",
      question: "AWS: region of the user pool",
      later: "refused.",
    }),
    userPool: key(userPoolId.exactOptional(), {
      description: "ID of a user pool of somebody else, which the environment joins",
      sample: "eu-west-1_AbCdEf123",
      where: "AWS console, the user pool, Overview, User pool ID",
      question: "Cognito: ID of a user pool of somebody else to join; empty for a new one",
      details:
        "The stack adds its identity provider to the pool, and app clients if the file has any. It declares neither the pool nor its domain, so both stay as their owner has them ([the guide](join.md)).",
      later:
        "another pool is refused, as everyone in this one would be lost. With the key the stack forgets a pool and a domain that it made itself, and destroys neither.",
    }),
    issuer: key(
      z
        .enum(["original", "updated"], "must be original or updated, as the pool's discovery document says")
        .exactOptional(),
      {
        description: "Which of Cognito's two forms of the issuer a joined user pool has",
        choices: {
          original: "`https://cognito-idp.<region>.amazonaws.com/<user pool>`",
          updated: "`https://issuer-cognito-idp.<region>.amazonaws.com/<user pool>`",
        },
        derivedDefault: "`original`",
        sample: "updated",
        details:
          "Only with `cognito.userPool`. The pool's owner chooses it, and `npm run env -- new` writes what the pool's discovery document says. Plans and `npm run env -- check` compare the two.",
        later: "changed in place. Only the outputs `issuer`, `discovery_url` and `jwks_uri` follow from it.",
      },
    ),
    domain: key(
      z.union(
        [
          cognitoPrefix.meta({
            description: "A prefix: the domain is <prefix>.auth.<region>.amazoncognito.com",
          }),
          customDomain,
        ],
        "must be a prefix, like acme-dev, or a map with name, certificateArn",
      ),
      {
        description: "The user pool's domain: a prefix, or a custom domain",
        sample: "acme-dev",
        question:
          "Cognito: sign-in domain, a prefix before .auth.<region>.amazoncognito.com or a custom domain like login.acme.com",
        details:
          "With a prefix, sign-in lives at `https://<prefix>.auth.<region>.amazoncognito.com`. A prefix has 1 to 63 lower-case letters, digits and hyphens, no hyphen at the ends, and none of `aws`, `amazon` and `cognito`. Nobody else in the region may have it. With `cognito.userPool` it is the domain that the pool has, a custom one as `{ name: login.acme.com }`.",
        later: "refused. Users keep their user ID, but every app needs the new URLs.",
      },
    ),
    providerName: key(providerName.default(DEFAULT_PROVIDER_NAME), {
      description:
        "Name of the identity provider in the user pool: the `identity_provider` of a sign-in URL, and the start of each user's name",
      details:
        "No spaces and underscores, and not `COGNITO`, `Google`, `Facebook`, `LoginWithAmazon` or `SignInWithApple`.",
      later: "refused. It is the start of each user's name.",
    }),
    poolName: key(poolName.exactOptional(), {
      description: "Name of the user pool",
      derivedDefault: "`<environment>`",
      details: "Left out with `cognito.userPool`.",
      sample: "acme users",
      later:
        "ignored. A pool that is there keeps its name, and whoever renames it in the AWS console keeps theirs.",
    }),
    usernames: key(
      z
        .enum(
          ["case-sensitive", "case-insensitive"],
          "must be case-sensitive, or case-insensitive for a user pool that was there before",
        )
        .default("case-sensitive"),
      {
        description: "Whether upper and lower case make a difference in users' names",
        choices: {
          "case-sensitive": "yes, since two user IDs can differ in that alone",
          "case-insensitive": "no, as in some user pools that were made by hand",
        },
        details: "Left out with `cognito.userPool`.",
        later: "refused. Cognito settles it when a pool is made.",
      },
    ),
    attributes,
    clients: appClients,
  })
    .superRefine(({ providerName, clients }, { addIssue }) => {
      for (const [name, client] of Object.entries(Object(clients))) {
        const others: unknown = Object(client).alsoSignInWith;
        for (const [index, other] of (Array.isArray(others) ? others : []).entries()) {
          if (other !== providerName) continue;
          addIssue({
            code: "custom",
            path: ["clients", name, "alsoSignInWith", index],
            message: "must be another name than cognito.providerName, which every app client has",
          });
        }
      }
    }, despiteOthers)
    .superRefine(({ accountId, domain }, { addIssue }) => {
      const { certificateArn } = Object(domain) as { certificateArn?: unknown };
      const owner = /^arn:aws:acm:us-east-1:(\d{12}):/.exec(String(certificateArn))?.[1];
      if (owner !== undefined && typeof accountId === "string" && owner !== accountId) {
        addIssue({
          code: "custom",
          path: ["domain", "certificateArn"],
          message: "must be a certificate of the account that cognito.accountId names",
        });
      }
    }, despiteOthers),
  { description: "The user pool in AWS" },
);
