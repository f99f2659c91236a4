import { S3Backend, type TerraformStack } from "cdktf";
import type { Environment } from "../environments/schema";

/**
 * Keeps the stack's state in S3, with S3's own locking, and encrypted as the bucket's default says: with `encrypt` the backend asks
 * for S3's own key (AES256) instead, and passes over a key that the bucket's owner has set.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/s3
 */
export function useS3State(
  stack: TerraformStack,
  { bucket, region, key }: Exclude<Environment["state"], "local">["s3"],
): void {
  const backend = new S3Backend(stack, { bucket, region, key });
  backend.addOverride("use_lockfile", true); // newer than cdktf's bindings
}
