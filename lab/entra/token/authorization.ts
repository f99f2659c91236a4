import type { Authority } from "../authority";
import type { User } from "../people";

/** What a person granted an application. */
export interface Authorization {
  readonly appId: string;
  readonly user: User;
  /** Values of the requested permissions. */
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
}

/** An authorization until the application redeems its code. */
export interface AuthorizationCode extends Authorization {
  /** The endpoint that gave the code. */
  readonly authority: Authority;
  readonly redirectUri: string;
  readonly codeChallenge: CodeChallenge | undefined;
  /** Milliseconds since 1970. */
  readonly expires: number;
  isRedeemed: boolean;
}

/** @see https://www.rfc-editor.org/rfc/rfc7636 */
export interface CodeChallenge {
  readonly value: string;
  readonly method: "S256" | "plain";
}
