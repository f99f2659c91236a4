import type { Ownership } from "./ownership";

export const CLAIMS_MAPPING_POLICY: Ownership = {
  definition: {
    owner: "ours",
    why: "It says who somebody is for the user pool, and all else that the pool learns of them.",
  },
  display_name: "ours",
  id: "read",
  timeouts: "read",
};
