import type { ErrorEntry } from "../entry";

/** Errors of the APIs that deploy the chain: Microsoft Graph, Auth0's Management API, AWS. */
export const CLOUD_API_ERRORS: readonly ErrorEntry[] = [];
