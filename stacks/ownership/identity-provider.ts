import type { Ownership } from "./ownership";

export const IDENTITY_PROVIDER: Ownership = {
  attribute_mapping: "ours",
  id: "read",
  idp_identifiers: "left",
  provider_details: "ours",
  provider_name: "ours",
  provider_type: "ours",
  user_pool_id: "ours",
};
