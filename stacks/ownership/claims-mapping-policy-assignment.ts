import type { Ownership } from "./ownership";

export const CLAIMS_MAPPING_POLICY_ASSIGNMENT: Ownership = {
  claims_mapping_policy_id: {
    owner: "ours",
    why: "Without it people have other user names. An enterprise application takes one policy.",
  },
  id: "read",
  service_principal_id: "ours",
  timeouts: "read",
};
