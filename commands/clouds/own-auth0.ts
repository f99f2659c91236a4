import { ADDRESSES, AUTH0_CLIENTS } from "../../stacks/addresses";

/** What an environment has at Auth0, by Terraform's state. */
export interface OwnAuth0 {
  /** The Action that is its gate, and the code that it should have. */
  readonly gate?: { readonly id: string; readonly code: string };
  readonly clientIds: readonly string[];
  readonly connectionIds: readonly string[];
}

/** A resource with its values, of a plan or a state. */
export interface KnownResource {
  readonly address: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What the resources of an environment are at Auth0. */
export function ownAuth0In(resources: readonly KnownResource[]): OwnAuth0 {
  const texts = (found: readonly KnownResource[], name: string) =>
    found.flatMap(({ values: { [name]: value } }) =>
      typeof value === "string" && value !== "" ? [value] : [],
    );
  const at = (address: string) => resources.filter((resource) => resource.address === address);
  const [id] = texts(at(ADDRESSES.gate), "id");
  const [code = ""] = texts(at(ADDRESSES.gate), "code");
  return {
    ...(id !== undefined && { gate: { id, code } }),
    clientIds: texts(Object.values(AUTH0_CLIENTS).flatMap(at), "client_id"),
    connectionIds: texts(
      resources.filter(({ type }) => type === "auth0_connection"),
      "id",
    ),
  };
}
