import type { Ownership } from "./ownership";

export const AUTH0_ACTION: Ownership = {
  code: "ours",
  deploy: "ours",
  id: "read",
  name: "ours",
  runtime: "ours",
  secrets_wo_version: "read",
  version_id: "read",
  dependencies: "ours",
  modules: "ours",
  secrets: "ours",
  secrets_wo: "read",
  supported_triggers: "ours",
  timeouts: "read",
};
