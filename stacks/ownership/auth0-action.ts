import type { Ownership } from "./ownership";

export const AUTH0_ACTION: Ownership = {
  name: "ours",
  code: "ours",
  deploy: "ours",
  runtime: "ours",
  supported_triggers: "ours",
  dependencies: "ours",
  modules: "ours",
  secrets: {
    owner: "left",
    why: "The gate has none, and the provider, which does not read them, keeps them in an update.",
  },
  secrets_wo: "read",
  secrets_wo_version: "read",
  id: "read",
  version_id: "read",
  timeouts: "read",
};
