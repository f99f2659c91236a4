import type { ErrorEntry } from "../entry";
import { AUTH0_API_ERRORS } from "./clouds-auth0";
import { AWS_ERRORS } from "./clouds-aws";
import { COGNITO_API_ERRORS } from "./clouds-cognito";
import { GRAPH_ERRORS } from "./clouds-graph";
import { USER_POOL_API_ERRORS } from "./clouds-user-pool";
import { CLOUD_API_WRAPPERS } from "./clouds-wrappers";

/** Errors of the APIs that deploy the chain: Microsoft Graph, Auth0's Management API, AWS. */
export const CLOUD_API_ERRORS: readonly ErrorEntry[] = [
  ...GRAPH_ERRORS,
  ...AUTH0_API_ERRORS,
  ...COGNITO_API_ERRORS,
  ...USER_POOL_API_ERRORS,
  ...AWS_ERRORS,
  ...CLOUD_API_WRAPPERS,
];
