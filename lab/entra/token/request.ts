import type { Authority } from "../authority";

/** A request to a token endpoint. */
export interface TokenRequest {
  readonly authority: Authority;
  readonly form: URLSearchParams;
  /** The `Authorization` header. */
  readonly authorization: string | undefined;
}
