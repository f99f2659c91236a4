import { SAML_ADDRESSES } from "../../../stacks/addresses";

/** The addresses of the certificates with which Entra signs. */
export const CERTIFICATES: readonly string[] = Object.values(SAML_ADDRESSES.certificates);
