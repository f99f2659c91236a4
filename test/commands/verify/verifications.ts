import { type Check, checksOf } from "../../../commands/verify/check";
import type { Verification } from "../../../commands/verify/verify-chain";

const HOSTS = {
  cognito: "acme-dev.auth.eu-west-1.amazoncognito.com",
  broker: "acme.eu.auth0.com",
  entra: "login.microsoftonline.com",
};

/** A verification of the chain of `dev` that came to these checks. */
export const verificationOf = (checks: readonly Check[]): Verification => ({
  chain: "dev",
  hops: [
    { hop: "app", host: "app.acme.example", name: "the app" },
    { hop: "cognito", host: HOSTS.cognito, name: "Cognito" },
    { hop: "broker", host: HOSTS.broker, name: "Auth0" },
    { hop: "entra", host: HOSTS.entra, name: "Entra" },
  ],
  checks,
  at: new Date("2026-11-29T18:03:10Z"),
  milliseconds: 432,
});

const { passed: cognitoPassed } = checksOf("cognito");
const broker = checksOf("broker");
const entra = checksOf("entra");

export const HEALTHY: readonly Check[] = [
  checksOf("machine").passed("clock", "this machine's clock is right"),
  cognitoPassed("authorize", "Cognito sends the app client web to Auth0", { of: "web" }),
  cognitoPassed("authorize", "Cognito sends the app client server to Auth0", { of: "server" }),
  broker.passed("issuer", "Auth0's issuer is the one that Cognito expects"),
  entra.passed("client", "Entra knows the app registration"),
];

/** A slash is missing, and hides one check of Entra. */
export const WITHOUT_SLASH: readonly Check[] = [
  ...HEALTHY.slice(0, 3),
  broker.failed("issuer", "Auth0's issuer is the one that Cognito expects", {
    expected: "https://acme.eu.auth0.com/",
    seen: "https://acme.eu.auth0.com",
    means: "Nobody can sign in: Cognito refuses every ID token of Auth0.",
    toDo: "set oidc_issuer to what Auth0 says, with the slash at its end",
    error: "cognito-id-token-issuer",
  }),
  entra.unseen("client", "Entra knows the app registration", { because: "broker-issuer" }),
];
