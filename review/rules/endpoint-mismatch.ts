import { findOtherEndpoints } from "../links";
import type { Rule } from "../rule";

export const endpointMismatch: Rule = {
  id: "endpoint-mismatch",
  severity: "forbidden",
  what: "Cognito has endpoints other than those of the broker, or of the tenant, in the environment file.",
  why: "Cognito sends people, codes and its client secret to these endpoints, takes keys or certificates from them, and believes what they say about who somebody is.",
  fix: "Let all four follow from `auth0.customDomain`, or from `auth0.domain` if there is none, and apply again.",
  find: findOtherEndpoints,
};
