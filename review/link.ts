import { code } from "./code";
import { renderValue } from "./differences";
import type { Finding } from "./rule";
import type { Value } from "./value";

/**
 * What a relying party and whoever signs people in for it must agree on: Cognito and Auth0, Auth0 and Entra, or Cognito and Entra. Each
 * part has both sides, as far as a plan tells, and what it means for people if they differ.
 */
export interface Link {
  readonly client?: ClientAgreement;
  readonly callbacks?: RegistrationAgreement;
  /** What the relying party calls itself. */
  readonly identifier?: RegistrationAgreement;
  readonly issuer?: IssuerAgreement;
  readonly endpoints?: EndpointAgreement;
  readonly scopes?: ScopeAgreement;
}

/** As whom the relying party proves itself. */
export interface ClientAgreement {
  readonly rule: "broker-client-mismatch" | "app-registration-mismatch";
  /** Of the relying party's end. */
  readonly address: string;
  readonly usedId: string | undefined;
  readonly registeredId: string | undefined;
  readonly otherId: Told<(used: string, registered: string) => string>;
  readonly secret?: {
    readonly used: Value | undefined;
    readonly registered: Value | undefined;
    /** If the plan destroys the registered one. */
    readonly destroyed?: Told<string>;
    readonly other: Told<string>;
  };
}

/** What the relying party sends along, and must be registered: where people come back to, or what it calls itself. */
export interface RegistrationAgreement {
  readonly rule: "callback-not-registered" | "redirect-uri-not-registered" | "identifier-not-registered";
  /** Of the end where they are registered. */
  readonly address: string;
  readonly needed: readonly string[];
  readonly registered: readonly string[] | undefined;
  readonly missing: (
    value: string,
    registered: readonly string[],
  ) => Pick<Finding, "people" | "cause" | "fix">;
}

/** Who vouches for people. */
export interface IssuerAgreement {
  readonly address: string;
  readonly expected: string | undefined;
  /** What is written into tokens where the relying party sends people; `undefined` where each person's differs. */
  readonly written: string | undefined;
  /** The right one, whatever else is wrong. */
  readonly own: string;
  readonly other: Told<(expected: string) => string>;
}

/** Where the relying party sends people, codes and its secret. */
export interface EndpointAgreement {
  readonly address: string;
  /** By the name at the relying party. */
  readonly found: Readonly<Record<string, Value | undefined>>;
  readonly expected: Readonly<Record<string, string>>;
  /** What it means if all of them are somebody else's, and agree with each other. @returns undefined where they don't */
  readonly moved: () => Told<string> | undefined;
  readonly broken: Told<(differences: string) => string>;
}

/** What the relying party asks for. */
export interface ScopeAgreement {
  readonly address: string;
  /** By scope, what is lost without it. */
  readonly needed: Readonly<Record<string, string>>;
  readonly asked: readonly string[] | undefined;
  readonly missing: (scope: string) => string;
}

/** Whom it hits, why, and what to do if the rule does not say. */
interface Told<Cause> {
  readonly people: string;
  readonly cause: Cause;
  readonly fix?: string;
}

/** Where endpoints differ, as far as a plan tells, each in a clause. */
export function findDifferences({
  found,
  expected,
}: Pick<EndpointAgreement, "found" | "expected">): string[] {
  return Object.entries(expected).flatMap(([name, url]) => {
    const value = found[name];
    return value === undefined || value === url
      ? []
      : [`${code(name)} is ${code(renderValue(value))} instead of ${code(url)}`];
  });
}

/** Whether endpoints are the expected ones, as far as a plan tells. */
export const areEndpoints = (endpoints: Pick<EndpointAgreement, "found" | "expected">): boolean =>
  findDifferences(endpoints).length === 0;

/** Text of a list of scopes, one after the other. */
export const scopesIn = (text: Value | undefined): readonly string[] | undefined =>
  typeof text === "string" ? text.split(/\s+/) : undefined;
