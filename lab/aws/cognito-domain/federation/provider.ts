import type { JsonValue } from "oauth4webapi";
import type { AuthorizationError } from "../callback";

/** What an identity provider says about a person, by the names that an attribute mapping has. */
export type Claims = Readonly<Record<string, JsonValue | undefined>>;

/** A sign-in that starts. */
export interface SignInStart {
  /** Host name of the domain. */
  readonly host: string;
  /** What the identity provider has to give back. */
  readonly state: string;
  /** Whom the app expects. */
  readonly loginHint: string | undefined;
}

/** A person at an identity provider. */
export interface Identity {
  readonly userId: string;
  readonly claims: Claims;
}

/** An identity provider, as a pool's domain reaches it. `Answer` is what the browser brings back from there. */
export interface Provider<Answer, Person extends Identity = Identity> {
  readonly errors: ProviderErrors;
  /** The URL where the browser signs in. */
  authorizationUrl(start: SignInStart): Promise<string>;
  /**
   * Whom an answer is about.
   *
   * @throws AuthorizationError
   */
  identify(answer: Answer): Promise<Person>;
}

/** How Cognito words what is wrong once it knows the person, by the type of their identity provider. */
export interface ProviderErrors {
  /** @param message without a full stop */
  refused(message: string): AuthorizationError;
  /** @param names of required attributes that the profile would lack */
  missing(names: readonly string[]): AuthorizationError;
  faulty(faults: readonly AttributeFault[]): AuthorizationError;
}

export interface AttributeFault {
  readonly name: string;
  readonly value: string;
  readonly fault: string;
}
