import type { ErrorEntry } from "../entry";

/** Errors of Terraform and its providers. */
export const TERRAFORM_ERRORS: readonly ErrorEntry[] = [];
