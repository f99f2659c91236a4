/**
 * The rules of a plan review, by the IDs with which an environment file waives them. `review/rules` says what each is
 * about; synthesis does not load that.
 */
export const RULE_IDS = [
  // Users lost or renamed
  "pool-replaced",
  "identity-provider-replaced",
  "app-registration-replaced",
  "strategy-moved",
  "connection-replaced",
  "domain-replaced",
  "identities-moved",
  "taken-over-to-be-replaced",
  "username-mapping",
  "user-id-attribute",
  "pool-schema",
  // Sign-in broken until all hops agree
  "issuer-mismatch",
  "endpoint-mismatch",
  "callback-not-registered",
  "redirect-uri-not-registered",
  "broker-client-mismatch",
  "app-registration-mismatch",
  "microsoft-endpoint-mismatch",
  "connection-not-enabled",
  "identity-provider-not-supported",
  "scope-missing",
  "claims-missing",
  "service-principal-missing",
  "hops-change-together",
  // Shut out, or let in
  "accounts-narrowed",
  "accounts-widened",
  "gate-not-in-force",
  "foreign-connection",
  "way-in-added",
  "way-in-removed",
  "callback-removed",
  "app-client-replaced",
  "app-client-changed",
  // Trust widened
  "gate-mismatch",
  "connection-script-mismatch",
  "connection-request-changed",
  "connection-weakened",
  "mapped-claims",
  "organization-changeable",
  "organization-mapping",
  "organization-hidden",
  "emails-set-as-verified",
  "wildcard-url",
  "http-url",
  "implicit-flow",
  "password-sign-in",
  "attributes-changeable",
  "tokens-live-longer",
  "refresh-rotation-off",
  "administrator-consent",
  "protection-lifted",
  "unmodelled-reset",
  // Secrets
  "secret-renewed",
  "secret-switched",
  "broker-client-switched",
  "secret-retired",
  "secret-gone-too-soon",
  "secret-expires",
  // Nothing at all
  "perpetual-difference",
] as const;

export type RuleId = (typeof RULE_IDS)[number];
