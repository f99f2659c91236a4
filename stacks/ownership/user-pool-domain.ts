import type { Ownership } from "./ownership";

export const USER_POOL_DOMAIN: Ownership = {
  aws_account_id: "read",
  certificate_arn: "ours",
  cloudfront_distribution: "read",
  cloudfront_distribution_arn: "read",
  cloudfront_distribution_zone_id: "read",
  domain: "ours",
  id: "read",
  managed_login_version: "left",
  s3_bucket: "read",
  user_pool_id: "ours",
  version: "read",
};
