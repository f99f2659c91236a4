import type { ExpectedOidc } from "../../expected";

/** How people should get to Entra, and what it should say. */
export interface ExpectedEntra extends ExpectedOidc {
  /** Who sends people to Microsoft, as checks name it: `Auth0`, `Cognito`. A wrong request is a check of its hop. */
  readonly from: { readonly hop: "broker" | "cognito"; readonly name: string };
  /** What the checks are of, where people get to Microsoft in several ways: a connection, an identity provider. */
  readonly of?: string;
  /**
   * Segments that say whose accounts it takes, of which any will do: `common`, `organizations`, `consumers` or a tenant's GUID. The
   * first is asked for its keys.
   *
   * @default - not known: then that of the request
   */
  readonly authorities?: readonly [string, ...string[]];
  /** For commands in what to do. @default - a chain that is known by a link alone */
  readonly environment?: string;
}
